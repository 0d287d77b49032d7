using CrmPortal.Data.Feedback;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Feedback;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Security;

namespace CrmPortal.Web.Pages.Feedback;

/// <summary>The addresses about feedback that answer with something else than a page: CSV files, pick lists.</summary>
internal static class FeedbackEndpoints
{
    private static readonly CsvColumns<FeedbackRow> Columns = new()
    {
        { t => t["Feedback.Number"], row => row.Number },
        { t => t["Feedback.Kind"], (row, t) => t.Label(row.Kind) },
        { t => t["Feedback.Status"], (row, t) => t.Label(row.Status) },
        { t => t["Feedback.Text"], row => row.Excerpt },
        { t => t["Feedback.About"], row => row.About },
        { t => t["Feedback.CustomerNumber"], row => row.CustomerNumber },
        { t => t["Feedback.From"], (row, t) => row.Customer ?? row.Name ?? t["Feedback.Anonymous"] },
        { t => t["Feedback.Owner"], row => row.OwnerName },
        { t => t["Feedback.Level"], (row, t) => t.Label(row.EffectiveLevel) },
        { t => t["Feedback.ReceivedAt"], (row, t) => t.When(row.ReceivedAt) },
    };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAnswer("/feedback.csv", ExportAsync).RequireAuthorization(Policies.ReadCustomerData);

    /// <summary>What the register shows under the same query, all its pages, as a file.</summary>
    private static async Task<IResult> ExportAsync(CrmRequest request, LimitSettings limits)
    {
        var found = await new FeedbackQuery(request.Http.Request.Query).WhereAsync(request.Db.Feedback.Exportable(), request);
        var rows = await FeedbackList.NewestFirst.ReadFirstAsync(found, limits.ExportRows, some => some.Rows(request.Db), request.Ct);
        return CsvExport.Of("feedback.csv", nameof(FeedbackItem), Columns, rows);
    }
}
