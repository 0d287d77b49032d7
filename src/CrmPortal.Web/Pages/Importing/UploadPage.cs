using CrmPortal.Data;
using CrmPortal.Data.Importing;
using CrmPortal.Web.Importing;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Importing;

/// <summary>A page about one upload of the user himself; for others it does not exist.</summary>
public abstract class UploadPage(CrmDbContext db, ImportFolder folder, WaitingUploads queue) : CrmPage(db)
{
    public ImportUpload Upload { get; private set; } = null!;

    /// <summary>Of the check, or of the import once it is done; null before.</summary>
    public ImportReport? Report { get; private set; }

    protected ImportFolder Folder { get; } = folder;

    protected WaitingUploads Queue { get; } = queue;

    protected async Task<bool> LoadAsync(long id)
    {
        if (await Db.ImportUploads.SingleOrDefaultAsync(u => u.Id == id && u.ById == Actor.UserId, Ct) is not { } upload)
        {
            return false;
        }

        Upload = upload;
        Report = upload.IsWaiting ? null : await Folder.FindReportAsync(upload.FileId, Ct);
        return true;
    }
}
