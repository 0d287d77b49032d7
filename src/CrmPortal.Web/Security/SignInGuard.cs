using System.Threading.RateLimiting;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Security;

/// <summary>
/// Holds back guessing: so many attempts a minute per account and per network address, one attempt at a time per
/// account, and never more than two passwords hashed at once, so that signing in cannot exhaust the processor.
/// </summary>
public sealed class SignInGuard(LimitSettings limits) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<string> _accounts = Window(limits.SignInPerAccountAndMinute);
    private readonly PartitionedRateLimiter<string> _addresses = Window(limits.SignInPerAddressAndMinute);

    private readonly PartitionedRateLimiter<string> _turns = PartitionedRateLimiter.Create<string, string>(
        account => RateLimitPartition.GetConcurrencyLimiter(account, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 5 }),
        StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrencyLimiter _hashing = new(new ConcurrencyLimiterOptions { PermitLimit = 2, QueueLimit = 20 });

    /// <summary>A turn to try a password; null when it is too much. Dispose it when done.</summary>
    public async Task<IDisposable?> EnterAsync(string account, string address, CancellationToken ct)
    {
        if (!Counts(_addresses, address) || !Counts(_accounts, account))
        {
            return null;
        }

        var turn = await _turns.AcquireAsync(account, 1, ct);
        try
        {
            var hashing = turn.IsAcquired ? await _hashing.AcquireAsync(1, ct) : null;
            if (hashing is { IsAcquired: true })
            {
                return new Turn(turn, hashing);
            }

            hashing?.Dispose();
        }
        catch
        {
            // Whoever hangs up while he waits for a place must not keep the turn of the account: nobody could sign in
            // with it until a restart.
            turn.Dispose();
            throw;
        }

        turn.Dispose();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _accounts.DisposeAsync();
        await _addresses.DisposeAsync();
        await _turns.DisposeAsync();
        await _hashing.DisposeAsync();
    }

    /// <summary>One more attempt, where there may be one.</summary>
    private static bool Counts(PartitionedRateLimiter<string> attempts, string of)
    {
        using var lease = attempts.AttemptAcquire(of);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Window(int perMinute) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }),
        StringComparer.OrdinalIgnoreCase);

    private sealed class Turn(RateLimitLease turn, RateLimitLease hashing) : IDisposable
    {
        public void Dispose()
        {
            hashing.Dispose();
            turn.Dispose();
        }
    }
}
