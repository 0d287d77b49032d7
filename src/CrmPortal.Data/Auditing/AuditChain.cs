using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Auditing;

/// <summary>What a walk along the audit chain found.</summary>
/// <param name="Events">Events that are as they were written.</param>
/// <param name="BrokenAt">Sequence number of the first event that is not; null where the chain is whole.</param>
/// <param name="Reason">What is wrong with it, in English.</param>
public sealed record AuditVerdict(long Events, long? BrokenAt, string? Reason);

/// <summary>
/// SEC-08. Checks that no audit event was changed, removed, inserted or moved. A tail that was cut off leaves a chain
/// that is whole; only a head noted elsewhere can show that.
/// </summary>
public static class AuditChain
{
    public static async Task<AuditVerdict> VerifyAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var seq = 0L;
        var hash = AuditSeal.Genesis;
        var rows = db.AuditEvents.AsNoTracking().OrderBy(e => e.Seq)
            .Select(e => new { Event = e, Personal = db.AuditPersonalValues.FirstOrDefault(p => p.Seq == e.Seq) })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct))
        {
            var e = row.Event;
            var reason = e.Seq != seq + 1 ? "an event is missing before it"
                : !string.Equals(e.PrevHash, hash, StringComparison.Ordinal) ? "it does not follow the event before"
                : !string.Equals(e.Hash, AuditSeal.Hash(e, hash), StringComparison.Ordinal) ? "its content was changed"
                : row.Personal is { } personal && !AuditSeal.Matches(personal, e) ? "its personal values were changed"
                : null;
            if (reason is not null)
            {
                return new AuditVerdict(seq, e.Seq, reason);
            }

            (seq, hash) = (e.Seq, e.Hash);
        }

        return new AuditVerdict(seq, null, null);
    }
}
