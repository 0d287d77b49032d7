using CrmPortal.Data;
using CrmPortal.Data.Importing;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Importing;

/// <summary>Imports a file: the one way for the command line and for the page.</summary>
internal sealed class FileImport(CrmDbContext db, WorkingCalendar calendar, Organisation organisation)
{
    public async Task<ImportReport> RunAsync(FileOrder file, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var rules = await calendar.ReadAsync(db, ct);
        var order = new ImportOrder(file.Kind, file.FileName, await FileText.CheckAsync(file.Path, file.Encoding, ct))
        {
            Preset = file.Preset,
            Columns = file.Columns,
            DryRun = file.DryRun,
        };
        using var source = file.Open();
        return await new Importer(db, new ImportSettings(rules.Clocks(tier: null), organisation.Currency, organisation.Region)).RunAsync(order, source, progress, ct);
    }
}
