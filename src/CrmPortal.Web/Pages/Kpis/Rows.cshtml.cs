using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>A member of a figure's population, as it is listed.</summary>
public sealed record KpiMember(KpiRow Row, string? Complainant, ComplaintStatus Status, string? Owner)
{
    public string Number => RecordNumber.Of(RecordNumber.Complaint, Row.Fact.Id);
}

/// <summary>Exactly the complaints a figure counts, with the verdict on each.</summary>
[Authorize(Policy = Policies.ReadFigures)]
public sealed class RowsModel(CrmDbContext db, WorkingCalendar working, KeptFigures kept) : KpiRowsPage(db, working, kept)
{
    private const int PerPage = 50;

    [FromQuery(Name = "page")]
    public string? PageText { get; set; }

    public IReadOnlyList<KpiMember> Members { get; private set; } = [];

    public int Total => Rows.Count;

    public int PageNumber { get; private set; } = 1;

    public bool HasMore => PageNumber * PerPage < Total;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
        {
            return NotFound();
        }

        if (int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && (page - 1L) * PerPage < Total && page > 1)
        {
            PageNumber = page;
        }

        List<KpiRow> shown = [.. Rows.Skip((PageNumber - 1) * PerPage).Take(PerPage)];
        var ids = shown.Select(r => r.Fact.Id).ToList();
        var named = await Db.Complaints.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.ComplainantName, c.Status, c.OwnerName })
            .ToDictionaryAsync(c => c.Id, Ct);
        Members = [.. shown.Select(r => new KpiMember(r, named[r.Fact.Id].ComplainantName, named[r.Fact.Id].Status, named[r.Fact.Id].OwnerName))];
        return Page();
    }
}
