using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Importing;
using CrmPortal.Web.Importing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Importing;

/// <summary>Every remark on the rows of an upload, to work through beside the file.</summary>
[Authorize(Policy = ImportingModule.Import)]
public sealed class RemarksCsvModel(CrmDbContext db, ImportFolder folder, WaitingUploads queue) : UploadPage(db, folder, queue)
{
    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await LoadAsync(id) || Report is null)
        {
            return NotFound();
        }

        string[] header = [T["Import.Row"], T["Import.Column"], T["Import.Remark.State"], T["Import.Remark.Code"], T["Import.Reason"]];
        return new CsvFile($"remarks-{id.ToString(CultureInfo.InvariantCulture)}.csv", header, Lines(Report));
    }

    private async IAsyncEnumerable<IReadOnlyList<string?>> Lines(ImportReport report)
    {
        foreach (var (state, remarks) in new[] { (T["Import.Refused"], report.Refused), (T["Import.Flagged"], report.Flagged) })
        {
            foreach (var remark in remarks)
            {
                yield return [remark.Row.ToString(CultureInfo.InvariantCulture), remark.Column, state, remark.Code, T.Reason(remark)];
            }
        }

        await Task.CompletedTask;
    }
}
