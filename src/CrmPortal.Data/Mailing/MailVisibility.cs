namespace CrmPortal.Data.Mailing;

/// <summary>MAI-08. Messages are seen by whoever sees to it that they leave.</summary>
internal sealed class MailVisibility : IVisibilityRules
{
    public IEnumerable<VisibilityRule> For(CrmDbContext db) =>
    [
        VisibilityRule.Of<OutgoingMail>(_ => db.Viewer.SeesEverything || db.Viewer.IsAdmin),
    ];
}
