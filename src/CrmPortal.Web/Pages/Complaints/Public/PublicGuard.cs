using System.Threading.RateLimiting;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Pages.Complaints.Public;

/// <summary>Holds back floods of complaints and the guessing of secrets: by network address, and by complaint whether it exists or not.</summary>
public sealed class PublicGuard(LimitSettings limits) : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _complaintsPerHour = Window<string>(limits.ComplaintsPerAddressAndHour, TimeSpan.FromHours(1));
    private readonly PartitionedRateLimiter<string> _complaintsPerMinute = Window<string>(limits.ComplaintsPerAddressAndMinute, Minute);
    private readonly PartitionedRateLimiter<string> _lookUps = Window<string>(limits.ProgressPerAddressAndMinute, Minute);
    private readonly PartitionedRateLimiter<long> _perComplaint = Window<long>(limits.ProgressPerComplaintAndMinute, Minute);

    /// <summary>How long to wait before another complaint is taken; null where it is taken now.</summary>
    public TimeSpan? WaitToComplain(string address) => Wait(_complaintsPerMinute, address) ?? Wait(_complaintsPerHour, address);

    /// <summary>How long to wait before another look-up; null where it is done now.</summary>
    public TimeSpan? WaitToLookUp(string address, long complaintId) => Wait(_lookUps, address) ?? Wait(_perComplaint, complaintId);

    public async ValueTask DisposeAsync()
    {
        await _complaintsPerHour.DisposeAsync();
        await _complaintsPerMinute.DisposeAsync();
        await _lookUps.DisposeAsync();
        await _perComplaint.DisposeAsync();
    }

    private static TimeSpan? Wait<TKey>(PartitionedRateLimiter<TKey> limiter, TKey key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
    }

    private static PartitionedRateLimiter<TKey> Window<TKey>(int permits, TimeSpan window)
        where TKey : notnull =>
        PartitionedRateLimiter.Create<TKey, TKey>(key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }));
}
