using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Complaints.Detail.Presence;

/// <summary>CMP-67. Tells who else has a complaint open: <c>&lt;vc:also-open complaint="…" /&gt;</c>.</summary>
public sealed class AlsoOpen(CrmDbContext db, OpenComplaints open) : ViewComponent
{
    public IViewComponentResult Invoke(Complaint complaint)
    {
        var names = open.Enter(complaint.Id, db.Origin?.Actor ?? Actor.Anonymous);
        return View("~/Pages/Complaints/Detail/Presence/_AlsoOpen.cshtml", new AlsoOpenView(complaint.Number, names));
    }
}

/// <summary>The complaint, and the others who have it open.</summary>
public sealed record AlsoOpenView(string Number, IReadOnlyList<string> Names);
