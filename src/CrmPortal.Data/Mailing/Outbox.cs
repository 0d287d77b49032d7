using CrmPortal.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Mailing;

/// <summary>
/// MAI-01, MAI-04, MAI-05. The messages that wait. A message is claimed by a conditional update and sent outside any
/// transaction; whoever dies in between leaves a claim that ends by itself. The number of the attempt guards what is
/// written afterwards: a sender that was taken for dead changes nothing any more.
/// </summary>
public static class Outbox
{
    /// <summary>Longer than any conversation with a server may take.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>The list of what was sent goes back so far.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    /// <summary>Lets a message leave with the next save.</summary>
    public static void Send(this CrmDbContext db, OutgoingMail mail)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Add(mail);
    }

    /// <summary>Ends every claim: whoever made one is known to be dead.</summary>
    public static Task FreeAllAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.WriteAsync(
            () => db.OutgoingMails.Where(m => m.LeaseUntil != null).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntil, (DateTime?)null), ct),
            ct);
    }

    /// <summary>The message that has waited longest and is due, for this sender alone; null where there is none.</summary>
    public static async Task<OutgoingMail?> TakeAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        while (true)
        {
            var now = db.Clock.GetUtcNow().UtcDateTime;
            var next = await Due(db, now).OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).AsNoTracking().FirstOrDefaultAsync(ct);
            if (next is null)
            {
                return null;
            }

            var until = now + Claim;
            var taken = await db.WriteAsync(
                () => Due(db, now).Where(m => m.Id == next.Id && m.Attempts == next.Attempts).ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.LeaseUntil, until).SetProperty(m => m.Attempts, m => m.Attempts + 1), ct),
                ct);
            if (taken == 1)
            {
                return await db.OutgoingMails.AsNoTracking().SingleAsync(m => m.Id == next.Id, ct);
            }
        }
    }

    /// <summary>The server has taken it. Its text goes; it stood there for the way.</summary>
    public static Task MarkSentAsync(CrmDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        return db.WriteAsync(
            () => Mine(db, mail).ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.SentAt, now)
                    .SetProperty(m => m.NextAttemptAt, (DateTime?)null)
                    .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                    .SetProperty(m => m.LastError, (string?)null)
                    .SetProperty(m => m.Body, ""),
                ct),
            ct);
    }

    /// <summary>It did not leave: it waits, or it is given up, where the refusal is final or too many attempts were made.</summary>
    public static Task MarkFailedAsync(CrmDbContext db, OutgoingMail mail, string error, bool isFinal, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(error);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var isOver = isFinal || mail.Attempts >= Backoff.MostAttempts;
        DateTime? dead = isOver ? now : null;
        DateTime? next = isOver ? null : now + Backoff.After(mail.Attempts);
        var text = error[..Math.Min(error.Length, OutgoingMail.ErrorLimit)];
        return db.WriteAsync(
            () => Mine(db, mail).ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.DeadAt, dead)
                    .SetProperty(m => m.NextAttemptAt, next)
                    .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                    .SetProperty(m => m.LastError, text),
                ct),
            ct);
    }

    /// <summary>MAI-07. What was sent long ago is forgotten.</summary>
    public static async Task ForgetOldAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var until = db.Clock.GetUtcNow().UtcDateTime - Retention;
        if (await db.OutgoingMails.AnyAsync(m => m.SentAt < until, ct))
        {
            await db.WriteAsync(() => db.OutgoingMails.Where(m => m.SentAt < until).ExecuteDeleteAsync(ct), ct);
        }
    }

    private static IQueryable<OutgoingMail> Due(CrmDbContext db, DateTime now) =>
        db.OutgoingMails.Where(m => m.NextAttemptAt <= now && (m.LeaseUntil == null || m.LeaseUntil <= now));

    private static IQueryable<OutgoingMail> Mine(CrmDbContext db, OutgoingMail mail) =>
        db.OutgoingMails.Where(m => m.Id == mail.Id && m.Attempts == mail.Attempts && m.NextAttemptAt != null);
}
