using CrmPortal.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Interactions;

/// <summary>INT-15. An interaction is seen by whoever sees its customer and may read its level.</summary>
internal sealed class InteractionVisibility : IVisibilityRules
{
    public IEnumerable<VisibilityRule> For(CrmDbContext db) =>
    [
        VisibilityRule.Of<Interaction>(i =>
            db.Viewer.SeesEverything
            || db.Customers.Any(c => c.Id == i.CustomerId
                && db.Viewer.Reads(i.Level, i.AgentId == db.Viewer.UserId || c.TeamId == db.Viewer.TeamId))),
        VisibilityRule.WithTheWhole<InteractionCorrection>(p =>
            db.Viewer.SeesEverything || db.Interactions.Any(i => i.Id == EF.Property<long>(p, "InteractionId"))),
    ];
}
