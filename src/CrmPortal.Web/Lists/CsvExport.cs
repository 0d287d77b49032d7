using System.Globalization;
using System.Net.Mime;
using System.Text.Json.Nodes;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages;
using CsvHelper;

namespace CrmPortal.Web.Lists;

/// <summary>
/// A list as a CSV file: UTF-8 with a byte order mark, every cell quoted, and no cell that a spreadsheet would run as
/// a formula. Before the first byte leaves, the audit trail tells of it; there is no other way to answer with one.
/// </summary>
public static class CsvExport
{
    private const string FormulaStarts = "=+-@\t\r\n\0＝＋－＠";

    /// <summary>A file of rows that were read before.</summary>
    /// <param name="fileName">Under which it is saved.</param>
    /// <param name="of">Kind of the record, as the audit trail names it.</param>
    /// <param name="columns">From left to right.</param>
    /// <param name="rows">In the order of the file.</param>
    /// <param name="entityId">The one record the file is about; null for a list.</param>
    public static IResult Of<TRow>(string fileName, string of, CsvColumns<TRow> columns, IReadOnlyList<TRow> rows, long? entityId = null) =>
        new Answer<TRow>(fileName, of, entityId, columns, rows.Count, rows.ToAsyncEnumerable());

    /// <summary>A file of rows that are read while it is written.</summary>
    /// <param name="fileName">Under which it is saved.</param>
    /// <param name="of">Kind of the record, as the audit trail names it.</param>
    /// <param name="columns">From left to right.</param>
    /// <param name="count">How many rows there will be.</param>
    /// <param name="rows">In the order of the file.</param>
    public static IResult Of<TRow>(string fileName, string of, CsvColumns<TRow> columns, int count, IAsyncEnumerable<TRow> rows) =>
        new Answer<TRow>(fileName, of, EntityId: null, columns, count, rows);

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

    /// <summary>Date and time in the organisation's zone, as spreadsheets of every language read it.</summary>
    public static string? Instant(DateTime? utc, Texts texts) =>
        utc is { } at ? LocalTime.FromUtc(at, texts.Organisation.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;

    private sealed record Answer<TRow>(
        string FileName, string Kind, long? EntityId, CsvColumns<TRow> Columns, int Count, IAsyncEnumerable<TRow> Rows) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var request = new CrmRequest(httpContext);
            request.Db.Note(AuditNote.Of(AuditAction.Export, Kind, EntityId, Details(httpContext.Request)));
            await request.Db.SaveChangesAsync(request.Ct);

            var response = httpContext.Response;
            response.ContentType = "text/csv; charset=utf-8";
            response.Headers.ContentDisposition = new ContentDisposition { FileName = FileName, DispositionType = "attachment" }.ToString();
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
            await writer.WriteRecordAsync([.. Columns.Select(column => column.Heading(request.T))], request.Ct);
            await foreach (var row in Rows.WithCancellation(request.Ct))
            {
                await writer.WriteRecordAsync([.. Columns.Select(column => Safe(column.Cell(row, request.T)))], request.Ct);
            }

            await writer.FlushAsync(request.Ct);
        }

        /// <summary>How many rows, and by which filters. The search word stays out: it may be somebody's name, and the chain cannot forget.</summary>
        private JsonObject Details(HttpRequest request)
        {
            var filters = request.Query
                .Where(pair => pair.Key is not "q")
                .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString()));
            return new JsonObject
            {
                ["path"] = request.Path.Value,
                ["filters"] = new JsonObject(filters),
                ["searched"] = request.Query.ContainsKey("q"),
                ["rows"] = Count,
            };
        }
    }
}
