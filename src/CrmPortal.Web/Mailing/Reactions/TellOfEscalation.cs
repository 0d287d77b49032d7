using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Mailing.Reactions;

/// <summary>MAI-10. A higher escalation level is told to the supervisors, the top one to the managers as well.</summary>
public sealed class TellOfEscalation(StaffPost post, Texts texts) : Reaction<ComplaintEscalated>
{
    protected override async Task ReactAsync(CrmDbContext db, IReadOnlyList<ComplaintEscalated> happened, CancellationToken ct)
    {
        foreach (var complaint in happened.Select(e => e.Complaint).Distinct())
        {
            var readers = await Recipients.SupervisorsAsync(db, complaint, ct);
            if (complaint.EscalationLevel == ComplaintEscalation.Top)
            {
                readers = [.. readers.Concat(await Recipients.ManagersAsync(db, complaint, ct)).DistinctBy(u => u.Id)];
            }

            post.Send(db, MailKind.Escalation, readers, complaint, () => texts.Number(complaint.EscalationLevel));
        }
    }
}
