using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Users;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Web.Mailing.Reactions;

/// <summary>
/// MAI-10. A department has answered what it was asked about a complaint, or will not: the owner is told. Of a refusal
/// the supervisors hear as well where nobody had asked, for then nobody else would.
/// </summary>
public sealed class TellOfDepartment(StaffPost post) : Reaction<DepartmentAnswered>
{
    protected override async Task ReactAsync(CrmDbContext db, IReadOnlyList<DepartmentAnswered> happened, CancellationToken ct)
    {
        foreach (var task in happened.Select(e => e.Task).Distinct())
        {
            if (await db.FindAskedAboutAsync(task, ct) is not { } complaint)
            {
                continue;
            }

            var isDeclined = task.Status is FollowUpTaskStatus.Declined;
            List<User> readers = [.. isDeclined && task.RequesterId is null ? await Recipients.SupervisorsAsync(db, complaint, ct) : []];
            if (await Recipients.OwnerAsync(db, complaint, ct) is { } owner)
            {
                readers.Add(owner);
            }

            post.Send(
                db,
                isDeclined ? MailKind.DepartmentRefusal : MailKind.DepartmentAnswer,
                readers.DistinctBy(u => u.Id),
                complaint,
                () => db.Origin?.Actor.Name ?? "");
        }
    }
}
