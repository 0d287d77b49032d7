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
        if (!_addresses.AttemptAcquire(address).IsAcquired || !_accounts.AttemptAcquire(account).IsAcquired)
        {
            return null;
        }

        var turn = await _turns.AcquireAsync(account, 1, ct);
        if (!turn.IsAcquired)
        {
            turn.Dispose();
            return null;
        }

        var hashing = await _hashing.AcquireAsync(1, ct);
        if (!hashing.IsAcquired)
        {
            turn.Dispose();
            return null;
        }

        return new Turn(turn, hashing);
    }

    public async ValueTask DisposeAsync()
    {
        await _accounts.DisposeAsync();
        await _addresses.DisposeAsync();
        await _turns.DisposeAsync();
        await _hashing.DisposeAsync();
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
