using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Mailing.Reactions;

/// <summary>MAI-10. New risks are told to the supervisors.</summary>
public sealed class TellOfRisks(StaffPost post, Texts texts) : Reaction<RisksAdded>
{
    protected override async Task ReactAsync(CrmDbContext db, IReadOnlyList<RisksAdded> happened, CancellationToken ct)
    {
        foreach (var added in happened)
        {
            post.Send(db, MailKind.Risk, await Recipients.SupervisorsAsync(db, added.Complaint, ct), added.Complaint, () => Named(added.Risks));
        }
    }

    private string Named(Risks risks) =>
        string.Join(texts["Mail.ListSeparator"], Enum.GetValues<Risks>().Where(risk => risk is not Risks.None && risks.HasFlag(risk)).Select(risk => texts.Label(risk)));
}
