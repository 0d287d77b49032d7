using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>What the list shows under the same query, all its pages, as a file.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class ExportModel(CrmDbContext db, LimitSettings limits) : CrmPage(db)
{
    private static readonly string[] _columns =
    [
        "Action.Number", "Action.Title", "Action.Kind", "Action.Status", "Action.RoundNumber", "Action.CauseId", "Action.OwnerId",
        "Action.DueOn", "Action.CheckOn",
    ];

    [FromQuery]
    public ActionQuery Search { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        var tree = await Db.CauseTreeAsync(Ct);
        var lines = await Db.CorrectiveActions.Where(Search.Filter(tree, LocalTime.DayOf(Now, Zone))).InOrder()
            .Take(limits.ExportRows)
            .Lines()
            .ToListAsync(Ct);
        Db.Note(AuditDraft.Note(AuditAction.Export, nameof(CorrectiveAction), entityId: null, ExportNote.Of(Request, lines.Count)));
        await Db.SaveChangesAsync(Ct);
        return new CsvFile("actions.csv", [.. _columns.Select(key => T[key])], lines.Select(line => Cells(line, tree)).ToAsyncEnumerable());
    }

    private IReadOnlyList<string?> Cells(CorrectiveActionLine line, CauseTree tree) =>
    [
        line.Number,
        line.Title,
        T.Label(line.Kind),
        T.Label(line.Status),
        line.Round.ToString(CultureInfo.InvariantCulture),
        tree.NameOf(line.CauseId, Texts.IsChinese),
        line.Owner,
        T.Date(line.DueOn),
        line.CheckOn is { } day ? T.Date(day) : null,
    ];
}
