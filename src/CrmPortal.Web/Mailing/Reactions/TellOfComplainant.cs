using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Mailing.Reactions;

/// <summary>MAI-10. What the complainant did on the public page is told to the owner, or to the supervisors where there is none.</summary>
public sealed class TellOfComplainant(StaffPost post, Texts texts) : Reaction<ComplainantActed>
{
    protected override async Task ReactAsync(CrmDbContext db, IReadOnlyList<ComplainantActed> happened, CancellationToken ct)
    {
        // An answer comes with words, which are no second piece of news.
        foreach (var (complaint, action) in happened.DistinctBy(what => what.Complaint))
        {
            post.Send(db, MailKind.Complainant, await Recipients.HandlersAsync(db, complaint, ct), complaint, () => texts[$"Mail.Complainant.{action}"]);
        }
    }
}
