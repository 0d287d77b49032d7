using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages;

/// <summary>
/// A list as a CSV file: UTF-8 with a byte order mark, every cell quoted, and no cell that a spreadsheet would run as
/// a formula.
/// </summary>
public sealed class CsvFile(string name, IReadOnlyList<string> header, IAsyncEnumerable<IReadOnlyList<string?>> rows) : ActionResult
{
    private const string FormulaStarts = "=+-@\t\r\n\0＝＋－＠";

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        var ct = context.HttpContext.RequestAborted;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new System.Net.Mime.ContentDisposition { FileName = name, DispositionType = "attachment" }.ToString();
        await using var writer = CsvWriter.Create(
            response.Body,
            CsvWriterOptions.Default with
            {
                Quoting = CsvQuoting.Always,
                WriteByteOrderMark = true,
                Injection = CsvInjection.None,
                NewLine = "\r\n",
                FormatProvider = CultureInfo.InvariantCulture,
            },
            leaveOpen: true);
        await writer.WriteRecordAsync([.. header], ct);
        await foreach (var row in rows.WithCancellation(ct))
        {
            await writer.WriteRecordAsync([.. row.Select(Safe)], ct);
        }

        await writer.FlushAsync(ct);
    }

    /// <summary>The text with an apostrophe before it, where a spreadsheet would take it for a formula.</summary>
    public static string Safe(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (text[0] is '\t' or '\r' or '\n' or '\0')
        {
            return "'" + text;
        }

        var first = text.FirstOrDefault(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.Format);
        return first is not '\0' && FormulaStarts.Contains(first, StringComparison.Ordinal) ? "'" + text : text;
    }
}
