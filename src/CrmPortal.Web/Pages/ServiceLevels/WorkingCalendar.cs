using CrmPortal.Data;
using CrmPortal.Data.Calendar;
using CrmPortal.Data.ServiceLevels;
using CrmPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.ServiceLevels;

/// <summary>
/// Keeps the <see cref="WorkingRules"/> in memory, for a calendar remembers the years it has worked out. They are read
/// anew after a change in this process at once, and after a change elsewhere (the command line, another server) within
/// a minute, when the versions in the database are compared.
/// </summary>
public sealed class WorkingCalendar(TimeProvider clock, Organisation organisation)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private volatile Known? _known;

    public async ValueTask<WorkingRules> ReadAsync(CrmDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (_known is { } fresh && (now - fresh.At).Duration() < Freshness)
        {
            return fresh.Rules;
        }

        var versions = await VersionsAsync(db, ct);
        if (_known is { } same && same.Versions == versions)
        {
            _known = same with { At = now };
            return same.Rules;
        }

        var rules = await LoadAsync(db, ct);
        _known = new Known(rules, versions, now);
        return rules;
    }

    /// <summary>After a change: the next one who asks reads the database.</summary>
    public void Forget() => _known = null;

    private static async Task<(Guid Hours, Guid Levels)> VersionsAsync(CrmDbContext db, CancellationToken ct)
    {
        var rows = await db.OfficeHours.Select(h => new { Key = 1, h.Version })
            .Concat(db.ServiceLevels.Select(l => new { Key = 2, l.Version }))
            .ToListAsync(ct);
        return (rows.Find(r => r.Key == 1)?.Version ?? Guid.Empty, rows.Find(r => r.Key == 2)?.Version ?? Guid.Empty);
    }

    private async Task<WorkingRules> LoadAsync(CrmDbContext db, CancellationToken ct)
    {
        var hours = await db.OfficeHours.AsNoTracking().Include(h => h.Days).OrderBy(h => h.Id).FirstOrDefaultAsync(ct) ?? OfficeHours.Default();
        var levels = await db.ServiceLevels.AsNoTracking().WithTimes().OrderBy(l => l.Id).FirstOrDefaultAsync(ct) ?? ServiceLevelSettings.Default();
        return new WorkingRules(hours.Calendar(organisation.Zone), levels.Deadlines(), levels.FastLane(), levels.Limits(organisation.Currency));
    }

    private sealed record Known(WorkingRules Rules, (Guid Hours, Guid Levels) Versions, DateTime At);
}
