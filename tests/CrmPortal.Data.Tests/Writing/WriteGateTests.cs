using CrmPortal.Data.Users;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Writing;

/// <summary>A client may hang up at every step of a save. Nothing is half written, and the gate opens for the next one.</summary>
public sealed class WriteGateTests
{
    /// <summary>More commands than a save has.</summary>
    private const int MostCommands = 100;

    /// <summary>More saves than lie between two checkpoints, though other tests of this process may take some of them.</summary>
    private const int MostSaves = 5000;

    [Fact]
    public async Task Whoever_hangs_up_while_he_waits_does_not_keep_the_gate()
    {
        using var gate = new WriteGate(oneAtATime: true);
        var first = await gate.EnterAsync(CancellationToken.None);
        using var client = new CancellationTokenSource();
        var waits = gate.EnterAsync(client.Token).AsTask();

        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
        await AssertShutAsync(gate);
        first.Dispose();

        AssertOpen(gate);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task However_many_hang_up_one_at_a_time_is_inside_and_the_gate_opens_in_the_end(int seed)
    {
        using var gate = new WriteGate(oneAtATime: true);
        var random = new Random(seed);
        var inside = 0;
        for (var round = 0; round < 200; round++)
        {
            using var client = new CancellationTokenSource();
            var patient = Enumerable.Range(0, random.Next(5)).Select(_ => Task.Run(() => PassAsync(CancellationToken.None))).ToList();
            var hasty = Enumerable.Range(0, random.Next(5)).Select(_ => Task.Run(() => TryToPassAsync(client.Token))).ToList();
            await client.CancelAsync();
            await Task.WhenAll([.. patient, .. hasty]);
        }

        AssertOpen(gate);

        async Task PassAsync(CancellationToken ct)
        {
            using var pass = await gate.EnterAsync(ct);
            Assert.Equal(1, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }

        async Task TryToPassAsync(CancellationToken ct)
        {
            try
            {
                await PassAsync(ct);
            }
            catch (OperationCanceledException)
            {
                // He hung up in time.
            }
        }
    }

    [Fact]
    public async Task A_save_that_is_cut_off_at_any_of_its_commands_writes_nothing_and_leaves_the_gate_open()
    {
        await using var db = await TestDatabase.CreateAsync();
        var cut = 0;
        for (var at = 1; at < MostCommands; at++)
        {
            var isSaved = await SaveAsync(db, Given.Customer(), cutOffAt: at);

            await using var session = db.As(Actor.System);
            AssertOpen(session.Gate);
            Assert.Equal(isSaved ? 1 : 0, await session.Customers.CountAsync());
            Assert.Equal(isSaved ? 1 : 0, await session.AuditEvents.CountAsync(e => e.Entity == nameof(Customer)));
            if (isSaved)
            {
                break;
            }

            cut++;
        }

        Assert.InRange(cut, 3, MostCommands - 2);
    }

    [Fact]
    public async Task A_save_is_not_cut_off_once_it_is_written()
    {
        await using var db = await TestDatabase.CreateAsync();
        using var client = new CancellationTokenSource();
        db.Commands.Sending = command =>
        {
            if (command.Contains("wal_checkpoint", StringComparison.Ordinal))
            {
                client.Cancel();
            }
        };

        for (var saves = 0; !client.IsCancellationRequested && saves < MostSaves; saves++)
        {
            await using var session = db.As(Actor.System);
            session.Add(new Team { Name = $"Team {saves}" });
            await session.SaveChangesAsync(client.Token);
        }

        Assert.True(client.IsCancellationRequested);
    }

    /// <summary>Whether it came to its end.</summary>
    private static async Task<bool> SaveAsync(TestDatabase db, Customer customer, int cutOffAt)
    {
        using var client = new CancellationTokenSource();
        await using var session = db.As(Actor.System);
        session.Add(customer);
        var sent = 0;
        db.Commands.Sending = _ =>
        {
            if (++sent == cutOffAt)
            {
                client.Cancel();
            }
        };
        try
        {
            await session.SaveChangesAsync(client.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            db.Commands.Sending = null;
        }
    }

    private static void AssertOpen(WriteGate gate)
    {
        var pass = gate.EnterAsync(CancellationToken.None).AsTask();
        Assert.True(pass.IsCompletedSuccessfully, "Somebody has kept the gate.");
        pass.Result.Dispose();
    }

    private static async Task AssertShutAsync(WriteGate gate)
    {
        using var client = new CancellationTokenSource();
        var waits = gate.EnterAsync(client.Token).AsTask();
        Assert.False(waits.IsCompleted);

        // Waited for to its end: until then it may still be let in, and nobody would leave.
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
    }
}
