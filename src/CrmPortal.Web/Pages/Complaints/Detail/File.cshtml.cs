using CrmPortal.Data;
using CrmPortal.Data.Attachments;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Attachments;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Detail;

/// <summary>ATT-07. A file, for whoever sees the complaint.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class FileModel(CrmDbContext db, AttachmentFolder folder) : CrmPage(db)
{
    public async Task<IActionResult> OnGetAsync(string no, Guid id) =>
        RecordNumber.Parse(RecordNumber.Complaint, no) is { } complaint && await FindAsync(complaint, id) is { } file
            ? await AttachmentDownload.OfAsync(file, complaint, folder, Db, Ct)
            : NotFound();

    private Task<Attachment?> FindAsync(long complaint, Guid id) =>
        Db.Attachments.AsNoTracking()
            .FirstOrDefaultAsync(file => file.FileId == id && EF.Property<long>(file, "ComplaintId") == complaint && file.RemovedAt == null, Ct);
}
