using CrmPortal.Data;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmPortal.Web.Pages;

/// <summary>A page for somebody: his view of the database, and the present moment.</summary>
public abstract class CrmPage(CrmDbContext db) : PageModel
{
    private DateTime? _now;

    protected CrmDbContext Db { get; } = db;

    public Actor Actor => Db.Origin?.Actor ?? Actor.Anonymous;

    /// <summary>The same instant for the whole request, UTC.</summary>
    public DateTime Now => _now ??= Db.Clock.GetUtcNow().UtcDateTime;

    protected CancellationToken Ct => HttpContext.RequestAborted;

    protected Localization.Texts T => HttpContext.RequestServices.GetRequiredService<Localization.Texts>();

    protected TimeZoneInfo Zone => T.Organisation.Zone;

    /// <summary>The answer to a POST that did its work: look there, and tell what was done.</summary>
    protected IActionResult SeeOther(string location, string? flash = null)
    {
        if (flash is not null)
        {
            TempData["Flash"] = flash;
        }

        return new SeeOther(location);
    }
}
