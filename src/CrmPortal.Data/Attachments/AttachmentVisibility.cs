using CrmPortal.Domain.Attachments;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Attachments;

/// <summary>ATT-07. A file is seen by whoever sees the complaint it stands at.</summary>
internal sealed class AttachmentVisibility : IVisibilityRules
{
    public IEnumerable<VisibilityRule> For(CrmDbContext db) =>
    [
        VisibilityRule.WithTheWhole<Attachment>(p =>
            db.Viewer.SeesEverything || db.Complaints.Any(c => c.Id == EF.Property<long>(p, "ComplaintId"))),
    ];
}
