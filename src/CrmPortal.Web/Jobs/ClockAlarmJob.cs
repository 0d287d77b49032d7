using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Jobs;

/// <summary>
/// CMP-46, CMP-62. Rings for the complaints whose clocks have passed three quarters of their time or all of it. Each
/// complaint is a transaction of its own, with its mails, and remembers what has rung: a run that is cut off, or runs
/// beside another one, neither forgets a complaint nor rings twice.
/// </summary>
public sealed class ClockAlarmJob(WorkingCalendar working) : IJob
{
    private const int AtATime = 50;
    private const int MostTries = 5;

    public string Name => "clock-alarms";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<int> RunAsync(JobRun run, CancellationToken ct)
    {
        var rung = 0;
        (DateTime At, long Id) after = (DateTime.MinValue, 0);
        while (await DueAsync(run, after, ct) is { Count: > 0 } due)
        {
            foreach (var (at, id) in due)
            {
                await run.KeepAsync(ct);
                rung += await RingAsync(run, id, ct) ? 1 : 0;
                after = (at, id);
            }
        }

        return rung;
    }

    private static async Task<List<Due>> DueAsync(JobRun run, (DateTime At, long Id) after, CancellationToken ct)
    {
        await using var scope = run.Open(out var db);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        return await db.Complaints
            .Where(c => c.NextAlarmAt <= now && c.NextAlarmAt >= after.At && (c.NextAlarmAt > after.At || c.Id > after.Id))
            .OrderBy(c => c.NextAlarmAt).ThenBy(c => c.Id)
            .Select(c => new Due(c.NextAlarmAt!.Value, c.Id))
            .Take(AtATime)
            .ToListAsync(ct);
    }

    /// <summary>Where somebody saves the complaint meanwhile, it is decided anew from what they left.</summary>
    private async Task<bool> RingAsync(JobRun run, long id, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var scope = run.Open(out var db);
                return await RingAsync(db, id, ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                await run.KeepAsync(ct);
            }
        }
    }

    private async Task<bool> RingAsync(CrmDbContext db, long id, CancellationToken ct)
    {
        if (await db.Complaints.With(ComplaintParts.Clocks).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } complaint)
        {
            return false;
        }

        var tier = await db.Customers.Where(c => c.Id == complaint.CustomerId).Select(c => c.Tier).SingleOrDefaultAsync(ct);
        var clocks = (await working.ReadAsync(db, ct)).Clocks(tier);
        var alarms = complaint.Clocks.Ring(clocks, db.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return alarms.Count > 0;
    }

    private sealed record Due(DateTime At, long Id);
}
