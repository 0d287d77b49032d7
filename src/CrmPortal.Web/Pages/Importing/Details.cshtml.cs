using CrmPortal.Data;
using CrmPortal.Data.Importing;
using CrmPortal.Web.Importing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Importing;

[Authorize(Policy = ImportingModule.Import)]
public sealed class DetailsModel(CrmDbContext db, ImportFolder folder, WaitingUploads queue) : UploadPage(db, folder, queue)
{
    public const int MostRemarks = 200;
    private const int PreviewRows = 10;

    public ImportProgress? Progress { get; private set; }

    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>The first rows, as they stand in the file.</summary>
    public IReadOnlyList<SourceRow> Preview { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Progress = Queue.ProgressOf(id);
        if (Upload.Stage is ImportUploadStage.Checked)
        {
            using var source = Upload.ToOrder(Folder).Open();
            (Header, Preview) = (source.Header, [.. source.Rows().Take(PreviewRows)]);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (Upload.Begin())
        {
            await Db.SaveChangesAsync(Ct);
            Queue.Add(id);
        }

        return SeeOther($"/admin/import/{id}");
    }
}
