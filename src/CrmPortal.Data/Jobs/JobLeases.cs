using CrmPortal.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Jobs;

/// <summary>JOB-01. Taking, keeping and giving back the lease of a job, each in one conditional update.</summary>
public static class JobLeases
{
    /// <summary>How long a lease holds without being renewed; a job renews it between two records.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(2);

    /// <summary>Ends every lease: whoever holds one is known to be dead.</summary>
    public static Task FreeAllAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.WriteAsync(
            () => db.JobLeases.Where(l => l.HolderId != null).ExecuteUpdateAsync(
                set => set.SetProperty(l => l.HolderId, (Guid?)null).SetProperty(l => l.Until, (DateTime?)null), ct),
            ct);
    }

    /// <summary>Takes the lease for a run, where the job is due and nobody else runs it.</summary>
    public static async Task<bool> ClaimAsync(CrmDbContext db, string name, Guid holder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!await db.JobLeases.AnyAsync(l => l.Name == name, ct))
        {
            await AddAsync(db, name, ct);
        }

        var now = db.Clock.GetUtcNow().UtcDateTime;
        var until = now + Term;
        return await db.WriteAsync(
            () => db.JobLeases
                .Where(l => l.Name == name && (l.Until == null || l.Until <= now) && (l.NextRunAt == null || l.NextRunAt <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.HolderId, holder).SetProperty(l => l.Until, until).SetProperty(l => l.StartedAt, now), ct),
            ct) == 1;
    }

    /// <summary>Holds the lease for another term; false where somebody else has taken it over.</summary>
    public static async Task<bool> RenewAsync(CrmDbContext db, string name, Guid holder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var until = db.Clock.GetUtcNow().UtcDateTime + Term;
        return await db.WriteAsync(
            () => db.JobLeases.Where(l => l.Name == name && l.HolderId == holder).ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, until), ct),
            ct) == 1;
    }

    /// <summary>Gives the lease back and tells how the run went.</summary>
    public static async Task EndAsync(
        CrmDbContext db, string name, Guid holder, JobOutcome outcome, int worked, TimeSpan every, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var next = now + every;
        await db.WriteAsync(
            () => db.JobLeases.Where(l => l.Name == name && l.HolderId == holder).ExecuteUpdateAsync(
                set => set
                    .SetProperty(l => l.HolderId, (Guid?)null)
                    .SetProperty(l => l.Until, (DateTime?)null)
                    .SetProperty(l => l.EndedAt, now)
                    .SetProperty(l => l.Outcome, outcome)
                    .SetProperty(l => l.Worked, worked)
                    .SetProperty(l => l.NextRunAt, next),
                ct),
            ct);
    }

    private static async Task AddAsync(CrmDbContext db, string name, CancellationToken ct)
    {
        db.Add(new JobLease { Name = name });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (db.Provider.IsUniqueViolation(e))
        {
            // Another server was first; its row is as good.
        }

        db.ChangeTracker.Clear();
    }
}
