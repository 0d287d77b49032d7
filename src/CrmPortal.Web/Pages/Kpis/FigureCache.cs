using CrmPortal.Data;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Caching;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>
/// KPI-24. Caches the figures of a reader and a period until a complaint or the calendar changes or the minute is over, so
/// that they are always the figures of the rows behind them. One set is worked out at a time.
/// </summary>
public sealed class FigureCache : IDisposable
{
    private const int Most = 200;

    private readonly AsOfCache<Overview> _cache = new(Most);
    private readonly SemaphoreSlim _turn = new(1);

    /// <param name="db">A context of the reader.</param>
    /// <param name="reader">What they may see decides what is counted.</param>
    /// <param name="complaints">Those to be counted, among what they may see.</param>
    /// <param name="isOwn">Whether these are only their own.</param>
    /// <param name="period">Days of the organisation's time zone.</param>
    /// <param name="zone">The organisation's time zone.</param>
    /// <param name="window">The same period as instants.</param>
    public async Task<Overview> ReadAsync(
        CrmDbContext db, Actor reader, IQueryable<Complaint> complaints, bool isOwn, Period period, TimeZoneInfo zone, KpiWindow window, CancellationToken ct)
    {
        var key = (reader, isOwn, period);
        var asOf = new AsOf(await ChangeStamp.OfComplaintsAsync(db, ct), window.Now, window.WorkingTimeBetween);
        if (_cache.Find(key, asOf) is { } cached)
        {
            return cached;
        }

        await _turn.WaitAsync(ct);
        try
        {
            if (_cache.Find(key, asOf) is { } justMade)
            {
                return justMade;
            }

            return _cache.Add(key, asOf, await Overview.ReadAsync(complaints, period, zone, window, ct));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _cache.Dispose();
        _turn.Dispose();
    }

    /// <summary>What figures depend on beside their period: the complaints, the minute and the calendar.</summary>
    private sealed record AsOf(long Stamp, DateTime Minute, Func<DateTime, DateTime, WorkingTime> Calendar);
}
