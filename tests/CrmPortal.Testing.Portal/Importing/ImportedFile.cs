using System.Text;
using CrmPortal.Data.Importing;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Importing;

namespace CrmPortal.Testing;

/// <summary>Rows that come into a portal from a file, by the code that the command line and the page use.</summary>
public static class ImportedFile
{
    /// <summary>First line of the complaints of the Consumer Financial Protection Bureau.</summary>
    public const string CfpbHeader =
        "Date received,Product,Sub-product,Issue,Sub-issue,Company,State,ZIP code,Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,Timely response?,Consumer disputed?";

    /// <summary>First line of the purchases of CDNOW.</summary>
    public const string CdnowHeader = " customer_id  date number_of_cds  dollar_value";

    /// <summary>Imports lines that follow the preset's header.</summary>
    public static async Task<ImportReport> ImportAsync(this WebHost portal, ImportPreset preset, params IEnumerable<string> lines)
    {
        var path = Path.GetTempFileName();
        try
        {
            var header = preset.Kind is ImportKind.Complaints ? CfpbHeader : CdnowHeader;
            await File.WriteAllTextAsync(path, string.Join('\n', lines.Prepend(header)), Encoding.UTF8);
            var file = new FileOrder(preset.Kind, path, "rows.csv") { Preset = preset };
            var order = new ImportOrder(file.Kind, file.FileName, await FileText.CheckAsync(file.Path, file.Encoding, CancellationToken.None)) { Preset = preset };
            using var source = file.Open();
            return await portal.QueryAsync(
                Actor.Operator,
                db => new Importer(db, new ImportSettings(Given.Clocks, "CNY", PhoneRegion.China)).RunAsync(order, source, progress: null, CancellationToken.None));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
