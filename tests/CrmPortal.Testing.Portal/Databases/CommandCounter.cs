using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmPortal.Testing;

/// <summary>Remembers the SQL commands that were sent, to show that a list needs as many for fifty rows as for one.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _sent = new();
    private Awaited? _awaited;

    /// <summary>Is told each command before it is sent; what it throws happens to the command.</summary>
    public Action<string>? Sending { get; set; }

    /// <summary>Holds each query back until this is over; is told the query and when whoever asked has gone.</summary>
    public Func<string, CancellationToken, Task>? Waiting { get; set; }

    /// <summary>The commands sent while <paramref name="work"/> ran.</summary>
    public async Task<IReadOnlyList<string>> DuringAsync(Func<Task> work)
    {
        _sent.Clear();
        await work();
        return [.. _sent];
    }

    /// <summary>Completes when queries that contain all of <paramref name="words"/> have been answered so many times from now on.</summary>
    public Task AnsweredAsync(int times, params string[] words)
    {
        var awaited = new Awaited(words, times);
        _awaited = awaited;
        return awaited.Done;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        _awaited?.Count(command.CommandText);
        return ValueTask.FromResult(result);
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        if (Waiting is { } waiting)
        {
            await waiting(command.CommandText, cancellationToken);
        }

        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        return ValueTask.FromResult(result);
    }

    private void Note(string command)
    {
        _sent.Enqueue(command);
        Sending?.Invoke(command);
    }

    private sealed class Awaited(string[] words, int times)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left = times;

        public Task Done => _done.Task;

        public void Count(string command)
        {
            if (Array.TrueForAll(words, word => command.Contains(word, StringComparison.Ordinal)) && Interlocked.Decrement(ref _left) == 0)
            {
                _done.SetResult();
            }
        }
    }
}
