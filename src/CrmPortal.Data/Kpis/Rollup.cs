using CrmPortal.Data.Providers;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Kpis;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Kpis;

/// <summary>
/// Keeps what complaints give to the figures, rolled up by day and <see cref="Audience"/> (ADR 15). It is always the sum of
/// the <see cref="RolledComplaint"/>s; which of these are not as their complaints are, the <see cref="RollMark"/>s say.
/// Whoever works it out sees everything, and one process does at a time; a second one fails and changes nothing.
/// </summary>
public static class Rollup
{
    /// <summary>Complaints that are followed in one transaction.</summary>
    private const int AtATime = 1000;

    private const int BuiltAtATime = 5000;

    /// <summary>Follows what has changed; where there is no rollup by this calendar yet, works it out anew.</summary>
    /// <param name="db">A context that sees everything.</param>
    /// <param name="keep">Called between two transactions.</param>
    /// <returns>How many complaints were read.</returns>
    public static async Task<int> FollowAsync(CrmDbContext db, BusinessCalendar calendar, Func<CancellationToken, Task> keep, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(keep);
        var known = await db.Set<RollupState>().Select(s => s.Basis).SingleAsync(ct);
        var read = string.Equals(known, RollupState.BasisOf(calendar), StringComparison.Ordinal) ? 0 : await BuildAsync(db, calendar, keep, ct);
        while (await FollowSomeAsync(db, calendar, ct) is > 0 and var followed)
        {
            read += followed;
            await keep(ct);
        }

        return read;
    }

    /// <summary>Works it out anew from all complaints. Until it is done, and where it is cut off, figures are made without it.</summary>
    public static async Task<int> BuildAsync(CrmDbContext db, BusinessCalendar calendar, Func<CancellationToken, Task> keep, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(keep);
        RequireSight(db);
        await ForgetAsync(db, ct);
        var days = new RolledSums(calendar.Zone);
        var audiences = new Audiences(db);
        var (read, last) = (0, 0L);
        while (await FactsAfterAsync(db, last, calendar, ct) is { Count: > 0 } placed)
        {
            await audiences.AddAsync(placed.Select(p => p.Standing), ct);
            List<RolledComplaint> rows = [.. placed.Select(p => RolledComplaint.Of(p, audiences.Of(p.Standing)))];
            foreach (var row in rows)
            {
                days.Add(row, calendar);
            }

            await db.TransactAsync(cancel => BulkInsert.AddAsync(db, rows, cancel), ct);
            (read, last) = (read + rows.Count, rows[^1].ComplaintId);
            await keep(ct);
        }

        await db.TransactAsync(
            async cancel =>
            {
                await BulkInsert.AddAsync(db, days.Rows(), cancel);
                await SetStateAsync(db, RollupState.BasisOf(calendar), cancel);
            },
            ct);
        return read;
    }

    /// <summary>Lets it be worked out anew by whoever follows next: its rows or the complaints were written past the rollup.</summary>
    public static Task ForgetAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.TransactAsync(
            async cancel =>
            {
                await SetStateAsync(db, null, cancel);
                await db.Set<RolledDay>().ExecuteDeleteAsync(cancel);
                await db.Set<RolledComplaint>().ExecuteDeleteAsync(cancel);
            },
            ct);
    }

    /// <summary>
    /// Keys of few complaints, among which are all that were open at an instant: those that had come in and left the open
    /// statuses later, and those that have changed since; null where there is no rollup.
    /// </summary>
    internal static async Task<IQueryable<long>?> OpenAroundAsync(CrmDbContext db, DateTime instant, CancellationToken ct)
    {
        if (!await db.Set<RollupState>().AnyAsync(s => s.Basis != null, ct))
        {
            return null;
        }

        return RolledComplaint.OpenAt(db.Set<RolledComplaint>(), instant, r => r.ComplaintId)
            .Concat(db.Set<RollMark>().Select(m => m.ComplaintId));
    }

    private static async Task<int> FollowSomeAsync(CrmDbContext db, BusinessCalendar calendar, CancellationToken ct)
    {
        RequireSight(db);
        try
        {
            var state = await db.Set<RollupState>().AsTracking().SingleAsync(ct);
            var marks = await db.Set<RollMark>().OrderBy(m => m.Id).Take(AtATime).ToListAsync(ct);
            if (marks.Count == 0 || !string.Equals(state.Basis, RollupState.BasisOf(calendar), StringComparison.Ordinal))
            {
                return 0;
            }

            // The marks are read before the complaints: who changes one from here on leaves another mark.
            List<long> ids = [.. marks.Select(m => m.ComplaintId).Distinct()];
            var placed = await db.Complaints.Where(c => EF.Parameter(ids).Contains(c.Id)).PlacedFactsAsync(Always(calendar), ct);
            var before = await db.Set<RolledComplaint>().AsTracking().Where(r => EF.Parameter(ids).Contains(r.ComplaintId)).ToListAsync(ct);
            var audiences = new Audiences(db);
            await audiences.AddAsync(placed.Select(p => p.Standing), ct);
            List<RolledComplaint> after = [.. placed.Select(p => RolledComplaint.Of(p, audiences.Of(p.Standing)))];

            var days = new RolledSums(calendar.Zone);
            await days.ReadAsync(db, [.. before, .. after], ct);
            foreach (var row in before)
            {
                days.Add(row, calendar, times: -1);
            }

            foreach (var row in after)
            {
                days.Add(row, calendar);
            }

            days.Write(db);
            Replace(db, before, after);
            db.RemoveRange(marks);
            state.Version = Guid.CreateVersion7();
            await db.SaveInBulkAsync(ct);
            return marks.Count;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static void Replace(CrmDbContext db, List<RolledComplaint> before, List<RolledComplaint> after)
    {
        var stored = before.ToDictionary(row => row.ComplaintId);
        foreach (var row in after)
        {
            if (stored.TryGetValue(row.ComplaintId, out var known))
            {
                db.Entry(known).CurrentValues.SetValues(row);
            }
            else
            {
                db.Add(row);
            }
        }
    }

    private static Task<List<PlacedFact>> FactsAfterAsync(CrmDbContext db, long last, BusinessCalendar calendar, CancellationToken ct) =>
        db.Complaints.Where(c => c.Id > last).OrderBy(c => c.Id).Take(BuiltAtATime).PlacedFactsAsync(Always(calendar), ct);

    private static KpiWindow Always(BusinessCalendar calendar) => KpiWindow.Always(calendar.Between);

    private static Task<int> SetStateAsync(CrmDbContext db, string? basis, CancellationToken ct)
    {
        var version = Guid.CreateVersion7();
        return db.Set<RollupState>().ExecuteUpdateAsync(set => set.SetProperty(s => s.Basis, basis).SetProperty(s => s.Version, version), ct);
    }

    private static void RequireSight(CrmDbContext db)
    {
        if (!db.Viewer.SeesEverything)
        {
            throw new InvalidOperationException("A rollup of what one user sees would be everybody's.");
        }
    }
}
