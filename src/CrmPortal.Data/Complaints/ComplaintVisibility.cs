using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Complaints;

/// <summary>SEC-01 … SEC-03, CMP-48. What belongs to a complaint is seen by whoever sees the complaint.</summary>
internal sealed class ComplaintVisibility : IVisibilityRules
{
    public IEnumerable<VisibilityRule> For(CrmDbContext db) =>
    [
        VisibilityRule.Of<Complaint>(c => db.Viewer.Sees(c)),
        Part<ComplaintTransition>(db),
        Part<Remedy>(db),
        Part<Proposal>(db),
        Part<CommunicationEntry>(db),
        Part<Finding>(db),
        Part<WhyAnswer>(db),
        Part<RevisitAttempt>(db),
        Part<HandOver>(db),

        // CMP-69. One's own views, and those of the team.
        VisibilityRule.Of<SavedView>(v => db.Viewer.SeesEverything || v.OwnerId == db.Viewer.UserId || v.TeamId == db.Viewer.TeamId),
    ];

    private static VisibilityRule Part<TPart>(CrmDbContext db)
        where TPart : Part<Complaint> =>
        VisibilityRule.WithTheWhole<TPart>(p => db.Viewer.SeesEverything || db.Complaints.Any(c => c.Id == EF.Property<long>(p, "ComplaintId")));
}
