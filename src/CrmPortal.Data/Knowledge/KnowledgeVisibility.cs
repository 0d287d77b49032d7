using CrmPortal.Domain.Knowledge;

namespace CrmPortal.Data.Knowledge;

/// <summary>CAS-09. What is published is everybody's; before and after that its author sees it, and who could review it.</summary>
internal sealed class KnowledgeVisibility : IVisibilityRules
{
    public IEnumerable<VisibilityRule> For(CrmDbContext db) =>
    [
        VisibilityRule.Of<CaseArticle>(a =>
            db.Viewer.SeesEverything
            || (db.Viewer.SeesCustomerData && (a.Status == CaseStatus.Published || a.AuthorId == db.Viewer.UserId))
            || (db.Viewer.IsSupervisor && db.Complaints.Any(c => c.Id == a.ComplaintId))),
    ];
}
