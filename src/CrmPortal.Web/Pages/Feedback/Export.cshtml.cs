using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Feedback;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Feedback;

/// <summary>What the register shows under the same query, all its pages, as a file.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class ExportModel(CrmDbContext db, LimitSettings limits) : CrmPage(db)
{
    private static readonly string[] _columns =
    [
        "Feedback.Number", "Feedback.Kind", "Feedback.Status", "Feedback.Text", "Feedback.About", "Feedback.CustomerNumber", "Feedback.From",
        "Feedback.Owner", "Feedback.Level", "Feedback.ReceivedAt",
    ];

    [FromQuery]
    public FeedbackQuery Search { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await Db.Feedback.ThatMayLeave().Where(Search.Filter(Actor, Zone)).MatchingAsync(Search.Q, Db, Ct);
        var read = await found.From(place: null, backwards: false).Take(limits.ExportRows).Rows(Db).ToListAsync(Ct);
        Db.Note(AuditDraft.Note(AuditAction.Export, nameof(FeedbackItem), entityId: null, ExportNote.Of(Request, read.Count)));
        await Db.SaveChangesAsync(Ct);
        return new CsvFile("feedback.csv", [.. _columns.Select(key => T[key])], read.NewestFirst().Select(Cells).ToAsyncEnumerable());
    }

    private IReadOnlyList<string?> Cells(FeedbackRow row) =>
    [
        row.Number,
        T.Label(row.Kind),
        T.Label(row.Status),
        row.Words,
        row.About,
        row.CustomerNumber,
        row.Customer ?? row.Name ?? T["Feedback.Anonymous"],
        row.OwnerName,
        T.Label(row.EffectiveLevel),
        T.When(row.ReceivedAt),
    ];
}
