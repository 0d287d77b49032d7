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
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>What the list shows under the same query, all its pages, as a file.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class ExportModel(CrmDbContext db, WorkingCalendar working, LimitSettings limits) : CrmPage(db)
{
    private static readonly string[] _columns =
    [
        "Complaint.Number", "Complaint.Priority", "Complaint.Severity", "Complaint.Status", "Complaint.Description", "Complaint.CustomerNumber",
        "Complaint.Complainant", "Complaint.Owner", "Complaint.ReceivedAt", "Complaint.Due",
    ];

    [FromQuery]
    public ComplaintQuery Search { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        var rules = await working.ReadAsync(Db, Ct);
        var filter = Search.Filter(Actor, Now, DueView.SoonUntil(rules.Calendar, Now), Zone);
        var rows = await (await Db.Complaints.ThatMayLeave().Where(filter).SearchedAsync(Search, Db, Ct))
            .From(filter.View, Search.Order, place: null, backwards: false)
            .Take(limits.ExportRows)
            .Rows(Db)
            .ToListAsync(Ct);
        Db.Note(AuditDraft.Note(
            AuditAction.Export,
            nameof(Complaint),
            entityId: null,
            ExportNote.Of(Request, rows.Count)));
        await Db.SaveChangesAsync(Ct);
        return new CsvFile("complaints.csv", [.. _columns.Select(key => T[key])], rows.Select(Cells).ToAsyncEnumerable());
    }

    private IReadOnlyList<string?> Cells(ComplaintRow row) =>
    [
        row.Number,
        T.Label(row.Priority),
        T.Label(row.Severity),
        T.Label(row.Status),
        row.Words,
        row.CustomerNumber,
        row.Customer ?? row.Complainant ?? T["Complaint.Anonymous"],
        row.OwnerName,
        T.When(row.ReceivedAt),
        row.DueAt is { } due ? T.When(due) : null,
    ];
}
