using CrmPortal.Data;
using CrmPortal.Data.Kpis;
using CrmPortal.Data.Writing;
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

    /// <param name="db">A context of the reader: what they may see decides what is counted.</param>
    public async Task<Overview> ReadAsync(CrmDbContext db, FigureQuestion question, CancellationToken ct)
    {
        var key = (db.Viewer, question.OnlyOwn, question.Days);
        var asOf = new AsOf(await ChangeStamp.OfComplaintsAsync(db, ct), question.Window.Now, question.Calendar.Fingerprint);
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

            return _cache.Add(key, asOf, await Overview.ReadAsync(db, question, ct));
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
    private sealed record AsOf(long Stamp, DateTime Minute, string Calendar);
}
