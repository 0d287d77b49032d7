using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Mailing.Reactions;

/// <summary>MAI-10. Whoever gets a complaint is told; whoever gets many at once, in one message.</summary>
public sealed class TellNewOwner(StaffPost post, Texts texts) : Reaction<ComplaintAssigned>
{
    protected override async Task ReactAsync(CrmDbContext db, IReadOnlyList<ComplaintAssigned> happened, CancellationToken ct)
    {
        foreach (var given in happened.Select(e => e.Complaint).Distinct().GroupBy(c => c.OwnerId).Select(group => group.ToList()))
        {
            if (await Recipients.OwnerAsync(db, given[0], ct) is { } owner)
            {
                post.Send(db, MailKind.Assignment, [owner], given[0], () => Fact(given));
            }
        }
    }

    private string Fact(List<Complaint> given)
    {
        var priority = texts.Label(given[0].Priority);
        return given.Count == 1 ? priority : texts["Mail.Assignment.Many", priority, texts.Number(given.Count - 1)];
    }
}
