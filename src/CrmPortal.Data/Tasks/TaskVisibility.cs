using CrmPortal.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Tasks;

/// <summary>
/// TSK-11, TSK-13. A task is seen by whoever is to do it or asked for it, whether they see its customer or its complaint
/// or not. What a department is asked about a complaint, by whoever sees the complaint as well.
/// </summary>
internal sealed class TaskVisibility : IVisibilityRules
{
    public IEnumerable<VisibilityRule> For(CrmDbContext db) =>
    [
        VisibilityRule.Of<FollowUpTask>(t =>
            db.Viewer.SeesEverything
            || (db.Viewer.SeesCustomerData
                && (t.AssigneeId == db.Viewer.UserId || t.RequesterId == db.Viewer.UserId || t.TeamId == db.Viewer.TeamId
                    || (t.TeamId == null && t.ComplaintId == null) || db.Viewer.SeesAllTeams)
                && db.Viewer.Reads(
                    t.Level,
                    t.AssigneeId == db.Viewer.UserId || t.RequesterId == db.Viewer.UserId || t.TeamId == db.Viewer.TeamId))
            || db.Complaints.Any(c => c.Id == t.ComplaintId)),
        VisibilityRule.WithTheWhole<FollowUpTaskTransition>(p =>
            db.Viewer.SeesEverything || db.Tasks.Any(t => t.Id == EF.Property<long>(p, "TaskId"))),
    ];
}
