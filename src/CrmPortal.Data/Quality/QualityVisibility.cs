using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Quality;

/// <summary>LRN-21. Everybody who works with complaints learns what is done about them.</summary>
internal sealed class QualityVisibility : IVisibilityRules
{
    public IEnumerable<VisibilityRule> For(CrmDbContext db) =>
    [
        VisibilityRule.Of<CorrectiveAction>(_ => db.Viewer.SeesEverything || db.Viewer.SeesCustomerData),
        Part<LinkedComplaint>(db),
        Part<EffectCheck>(db),
        Part<CorrectiveActionTransition>(db),
    ];

    private static VisibilityRule Part<TPart>(CrmDbContext db)
        where TPart : Part<CorrectiveAction> =>
        VisibilityRule.WithTheWhole<TPart>(_ => db.Viewer.SeesEverything || db.Viewer.SeesCustomerData);
}
