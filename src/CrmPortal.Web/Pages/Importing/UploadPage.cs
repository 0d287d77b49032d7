using CrmPortal.Data;
using CrmPortal.Data.Importing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Importing;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Importing;

/// <summary>A page about one of the user's own uploads; for others it does not exist.</summary>
public abstract class UploadPage(CrmDbContext db, ImportFolder folder, WaitingUploads queue) : CrmPage(db)
{
    public ImportUpload Upload { get; private set; } = null!;

    /// <summary>Of the check, or of the import once it is done; null before.</summary>
    public ImportReport? Report { get; private set; }

    protected ImportFolder Folder { get; } = folder;

    protected WaitingUploads Queue { get; } = queue;

    /// <summary>An upload of the user; null where there is none.</summary>
    internal static Task<ImportUpload?> FindAsync(CrmDbContext db, Actor actor, long id, CancellationToken ct) =>
        db.ImportUploads.SingleOrDefaultAsync(u => u.Id == id && u.ById == actor.UserId, ct);

    /// <summary>Of the check, or of the import once it is done; null before.</summary>
    internal static async Task<ImportReport?> ReportOfAsync(ImportUpload upload, ImportFolder folder, CancellationToken ct) =>
        upload.IsWaiting ? null : await folder.FindReportAsync(upload.FileId, ct);

    protected async Task<bool> LoadAsync(long id)
    {
        if (await FindAsync(Db, Actor, id, Ct) is not { } upload)
        {
            return false;
        }

        Upload = upload;
        Report = await ReportOfAsync(upload, Folder, Ct);
        return true;
    }
}
