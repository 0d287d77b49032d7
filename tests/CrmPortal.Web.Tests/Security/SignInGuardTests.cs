using CrmPortal.Web.Hosting;
using CrmPortal.Web.Security;
using Xunit;

namespace CrmPortal.Web.Tests.Security;

/// <summary>A client may hang up wherever it waits. Its account stays open for the next one.</summary>
public sealed class SignInGuardTests : IAsyncLifetime
{
    /// <summary>Passwords hashed at once, and how many more may wait for that.</summary>
    private const int Places = 2;
    private const int Waiting = 20;

    private const string Account = "anna@example.org";

    private readonly SignInGuard _guard = new(new LimitSettings { SignInPerAccountAndMinute = 1_000_000, SignInPerAddressAndMinute = 1_000_000 });

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _guard.DisposeAsync().AsTask();

    [Fact]
    public async Task Whoever_hangs_up_while_he_waits_for_a_hashing_place_leaves_his_account_open()
    {
        var others = await EnterAsync(Places);
        using var client = new CancellationTokenSource();
        var waits = EnterAsync(Account, client.Token);

        await HangUpAsync(client, waits);
        Leave(others);

        AssertOpen(Account);
    }

    [Fact]
    public async Task Whoever_hangs_up_while_he_waits_for_his_turn_leaves_his_account_open()
    {
        var first = await EnterAsync(Account, CancellationToken.None);
        using var client = new CancellationTokenSource();
        var waits = EnterAsync(Account, client.Token);

        await HangUpAsync(client, waits);
        first!.Dispose();

        AssertOpen(Account);
    }

    [Fact]
    public async Task Whoever_has_hung_up_before_he_comes_leaves_his_account_open()
    {
        using var client = new CancellationTokenSource();
        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EnterAsync(Account, client.Token));

        AssertOpen(Account);
    }

    [Fact]
    public async Task Whoever_is_turned_away_because_too_many_wait_leaves_his_account_open()
    {
        var others = await EnterAsync(Places);
        List<Task<IDisposable?>> queue = [.. Enumerable.Range(0, Waiting).Select(i => EnterAsync($"waiting{i}", CancellationToken.None))];

        var refused = await EnterAsync(Account, CancellationToken.None);
        Leave(others);
        foreach (var waiting in queue)
        {
            (await waiting)!.Dispose();
        }

        Assert.Null(refused);
        AssertOpen(Account);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task However_many_hang_up_every_account_stays_open(int seed)
    {
        var random = new Random(seed);
        string[] accounts = [.. Enumerable.Range(0, 6).Select(i => $"account{i}")];
        List<(CancellationTokenSource Client, Task<IDisposable?> Turn)> visits = [];
        for (var step = 0; step < 3000; step++)
        {
            if (visits.Count < 12 && random.Next(2) == 0)
            {
                var client = new CancellationTokenSource();
                visits.Add((client, EnterAsync(accounts[random.Next(accounts.Length)], client.Token)));
            }
            else if (visits.Count > 0)
            {
                var at = random.Next(visits.Count);
                var (client, turn) = visits[at];
                visits.RemoveAt(at);

                // Hanging up and being let in may meet; whoever was let in leaves, as a page does.
                await client.CancelAsync();
                await LeaveAsync(turn);
                client.Dispose();
            }
        }

        foreach (var (client, turn) in visits)
        {
            await client.CancelAsync();
            await LeaveAsync(turn);
            client.Dispose();
        }

        Assert.All(accounts, AssertOpen);
    }

    private Task<IDisposable?> EnterAsync(string account, CancellationToken ct) => _guard.EnterAsync(account, "192.0.2.1", ct);

    private async Task<List<IDisposable>> EnterAsync(int others)
    {
        List<IDisposable> turns = [];
        for (var i = 0; i < others; i++)
        {
            turns.Add((await EnterAsync($"other{i}", CancellationToken.None))!);
        }

        return turns;
    }

    private static async Task HangUpAsync(CancellationTokenSource client, Task<IDisposable?> waits)
    {
        Assert.False(waits.IsCompleted);
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
    }

    private static void Leave(List<IDisposable> turns) => turns.ForEach(turn => turn.Dispose());

    private static async Task LeaveAsync(Task<IDisposable?> turn)
    {
        try
        {
            (await turn)?.Dispose();
        }
        catch (OperationCanceledException)
        {
            // He hung up in time.
        }
    }

    /// <summary>Nobody else is there, so that he is let in without waiting.</summary>
    private void AssertOpen(string account)
    {
        var turn = EnterAsync(account, CancellationToken.None);
        Assert.True(turn.IsCompletedSuccessfully, $"{account} waits for a turn that nobody gives back.");
        Assert.NotNull(turn.Result);
        turn.Result.Dispose();
    }
}
