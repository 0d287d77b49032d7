using System.Globalization;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>The addresses about corrective actions that answer with something else than a page: CSV files, pick lists.</summary>
internal static class ActionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAnswer("/quality/actions.csv", ExportAsync).RequireAuthorization(Policies.ReadCustomerData);

    /// <summary>What the list shows under the same query, all its pages, as a file.</summary>
    private static async Task<IResult> ExportAsync(CrmRequest request, LimitSettings limits)
    {
        var tree = await request.Db.CauseTreeAsync(request.Ct);
        var found = await new ActionQuery(request.Http.Request.Query, tree).WhereAsync(request.Db.CorrectiveActions, request);
        var rows = await found.InOrder().Take(limits.ExportRows).Rows().ToListAsync(request.Ct);
        return CsvExport.Of("actions.csv", nameof(CorrectiveAction), Columns(tree), rows);
    }

    private static CsvColumns<CorrectiveActionListItem> Columns(CauseTree tree) => new()
    {
        { t => t["Action.Number"], row => row.Number },
        { t => t["Action.Title"], row => row.Title },
        { t => t["Action.Kind"], (row, t) => t.Label(row.Kind) },
        { t => t["Action.Status"], (row, t) => t.Label(row.Status) },
        { t => t["Action.RoundNumber"], row => row.Round.ToString(CultureInfo.InvariantCulture) },
        { t => t["Action.CauseId"], row => tree.NameOf(row.CauseId, Texts.IsChinese) },
        { t => t["Action.OwnerId"], row => row.Owner },
        { t => t["Action.DueOn"], (row, t) => t.Date(row.DueOn) },
        { t => t["Action.CheckOn"], (row, t) => row.CheckOn is { } day ? t.Date(day) : null },
    };
}
