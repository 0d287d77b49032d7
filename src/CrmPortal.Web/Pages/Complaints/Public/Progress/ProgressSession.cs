using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

/// <summary>CMP-60. The one complaint that somebody has shown the number and the secret of.</summary>
public sealed class ProgressSession(CrmDbContext db, OriginHolder origin, ProgressCookie cookie)
{
    /// <summary>What the complainant reads, and all that they can do reads.</summary>
    private const ComplaintParts Shown = ComplaintParts.Clocks | ComplaintParts.Attachments | ComplaintParts.Proposals;

    /// <summary>
    /// Lets the complainant in, or not; an unknown number takes as long as a wrong secret.
    /// </summary>
    /// <param name="context">Gets the cookie.</param>
    /// <param name="complaintId">Zero for what is no number.</param>
    /// <param name="secret">As it was typed.</param>
    public async Task<bool> BeginAsync(HttpContext context, long complaintId, string? secret, CancellationToken ct)
    {
        ActAsComplainant();
        var hash = ProgressSecret.Hash(secret);
        var stored = await db.Complaints.Where(c => c.Id == complaintId).Select(c => c.Entry.ProgressSecretHash).FirstOrDefaultAsync(ct);
        if (!ProgressSecret.Opens(hash, stored))
        {
            return false;
        }

        cookie.Set(context, complaintId, hash!);
        return true;
    }

    /// <summary>The complaint as it stands; null where they have not been let in, or too long ago.</summary>
    public async Task<Complaint?> OpenAsync(HttpContext context, CancellationToken ct)
    {
        if (cookie.Read(context) is not var (id, hash))
        {
            return null;
        }

        ActAsComplainant();
        var complaint = await db.FindComplaintForWorkAsync(Complaint.Numbers.Of(id), Shown, ct);
        if (!ProgressSecret.Opens(hash, complaint?.Entry.ProgressSecretHash))
        {
            return null;
        }

        cookie.Set(context, id, hash);
        return complaint;
    }

    public void End(HttpContext context) => cookie.Remove(context);

    private void ActAsComplainant() => origin.Current = origin.Current! with { Actor = Actor.Complainant };
}
