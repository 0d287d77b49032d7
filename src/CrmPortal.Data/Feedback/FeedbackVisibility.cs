using CrmPortal.Domain.Feedback;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Feedback;

/// <summary>FDB-05.</summary>
internal sealed class FeedbackVisibility : IVisibilityRules
{
    public IEnumerable<VisibilityRule> For(CrmDbContext db) =>
    [
        VisibilityRule.Of<FeedbackItem>(f => db.Viewer.Sees(f)),
        VisibilityRule.WithTheWhole<FeedbackReply>(p =>
            db.Viewer.SeesEverything || db.Feedback.Any(f => f.Id == EF.Property<long>(p, "FeedbackId"))),
    ];
}
