using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.ServiceLevels;

/// <summary>
/// CMP-51. Rewrites the stored due times of open complaints after the calendar, the deadlines or a customer's tier has
/// changed: in the background, a few complaints at a time, so that nobody waits and no writer is held up. What is asked
/// for and how far it is done stands in the database.
/// </summary>
public sealed class DueTimes(WorkingCalendar working) : IJob
{
    private const int AtATime = 100;

    public string Name => "due-times";

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task<int> RunAsync(JobRun run, CancellationToken ct)
    {
        var seen = 0;
        while (await StepAsync(run, ct) is { } done)
        {
            seen += done;
            await run.KeepAsync(ct);
        }

        return seen;
    }

    /// <summary>The next few complaints of the oldest request; null where nothing is asked for.</summary>
    private async Task<int?> StepAsync(JobRun run, CancellationToken ct)
    {
        await using var scope = run.Open(out var db);
        if (await db.DueTimeRequests.OrderBy(r => r.Id).FirstOrDefaultAsync(ct) is not { } request)
        {
            return null;
        }

        if (request.DoneTo == 0)
        {
            // Another server may have changed the rules a moment ago.
            working.Forget();
        }

        var rules = await working.ReadAsync(db, ct);
        var complaints = await db.Complaints.Open()
            .Where(c => c.Id > request.DoneTo && (request.CustomerId == null || c.CustomerId == request.CustomerId))
            .OrderBy(c => c.Id)
            .Take(AtATime)
            .With(ComplaintParts.Clocks)
            .ToListAsync(ct);
        var customers = complaints.Select(c => c.CustomerId).ToList();
        var tiers = await db.Customers.Where(c => customers.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Tier, ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        foreach (var complaint in complaints)
        {
            complaint.Clocks.Recompute(rules.Clocks(complaint.CustomerId is { } id ? tiers.GetValueOrDefault(id) : null), now);
        }

        if (complaints is [.., var last])
        {
            request.Reach(last.Id);
        }
        else
        {
            db.Remove(request);
        }

        await SaveAsync(db, ct);
        return complaints.Count;
    }

    // Whoever saves a complaint meanwhile works its due times out anew.
    private static async Task SaveAsync(CrmDbContext db, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await db.SaveInBulkAsync(ct);
                return;
            }
            catch (DbUpdateConcurrencyException e)
            {
                foreach (var entry in e.Entries)
                {
                    entry.State = EntityState.Detached;
                }
            }
        }
    }
}
