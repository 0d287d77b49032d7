using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

/// <summary>CMP-60. What the complainant is told of their complaint: status, next date, public messages.</summary>
[AllowAnonymous]
public sealed class ProgressViewModel(CrmDbContext db, ProgressSession session) : CrmPage(db)
{
    public Complaint Complaint { get; private set; } = null!;

    public bool May(ComplaintAction action) => Complaint.Allows(action, Actor);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await session.OpenAsync(HttpContext, Ct) is not { } complaint)
        {
            return SeeOther("/progress");
        }

        Complaint = complaint;
        return Page();
    }

    /// <summary>For the next one at this computer.</summary>
    public IActionResult OnPost()
    {
        session.End(HttpContext);
        return SeeOther("/progress");
    }
}
