using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Searching;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Customers.Listing;

/// <summary>The list of customers as a file: the same query, all pages of it up to the limit.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class ExportModel(CrmDbContext db, LimitSettings limits) : CrmPage(db)
{
    private static readonly string[] _columns =
    [
        "Customer.Number", "Customer.Name", "Customer.Type", "Customer.Stage", "Customer.Tier", "Customer.Level",
        "Customer.Phone", "Customer.Email", "Customer.ExternalId", "Customer.Owner", "Customer.LastContact",
    ];

    [FromQuery]
    public CustomerQuery Search { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        var customers = Db.Customers.ThatMayLeave().Where(Search.Filter(Actor));
        var found = await CustomerSearch.ForAsync(Db, Search.Q, Ct);
        IQueryable<Customer> ordered = found.IsBlank
            ? Search.ByName ? customers.OrderBy(c => c.Name).ThenBy(c => c.Id) : customers.OrderByDescending(c => c.Id)
            : found.NewestFirst(customers, null);
        var rows = await ordered.Rows(Db).Take(limits.ExportRows).ToListAsync(Ct);
        Db.Note(AuditDraft.Note(AuditAction.Export, nameof(Customer), null, ExportNote.Of(Request, rows.Count)));
        await Db.SaveChangesAsync(Ct);
        return new CsvFile("customers.csv", [.. _columns.Select(key => T[key])], rows.Select(Cells).ToAsyncEnumerable());
    }

    private IReadOnlyList<string?> Cells(CustomerRow row) =>
    [
        row.Number,
        row.Name,
        T.Label(row.Type),
        T.Label(row.Stage),
        row.Tier?.ToString(),
        T.Label(row.Level),
        row.Phone,
        row.Email,
        row.ExternalId,
        row.Owner,
        row.LastContactAt is { } at ? Domain.Shared.LocalTime.FromUtc(at, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null,
    ];
}
