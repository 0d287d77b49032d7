using CrmPortal.Data;
using CrmPortal.Data.Attachments;
using CrmPortal.Web.Attachments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

/// <summary>ATT-06, ATT-07. A file that the complainant may read, of the one complaint that they have opened.</summary>
[AllowAnonymous]
public sealed class ProgressFileModel(CrmDbContext db, ProgressSession session, AttachmentFolder folder) : CrmPage(db)
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await session.OpenAsync(HttpContext, Ct) is { } complaint && complaint.Attachments.Public().FirstOrDefault(file => file.FileId == id) is { } file
            ? await AttachmentDownload.OfAsync(file, complaint.Id, folder, Db, Ct)
            : NotFound();
}
