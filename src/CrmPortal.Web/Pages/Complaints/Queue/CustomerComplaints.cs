using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>The open complaints of a customer with their clocks: <c>&lt;vc:customer-complaints customer-id="…" /&gt;</c>.</summary>
public sealed class CustomerComplaints(CrmDbContext db, WorkingCalendar working, Texts texts) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long customerId)
    {
        var ct = HttpContext.RequestAborted;
        var rules = await working.ReadAsync(db, ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var soon = DueView.SoonUntil(rules.Calendar, now);
        var rows = await db.OpenComplaintsOfAsync(customerId, ct);
        return View("~/Pages/Complaints/Queue/_CustomerComplaints.cshtml", new ComplaintShortList(rows, row => DueView.Of(row, rules, now, soon, texts)));
    }
}
