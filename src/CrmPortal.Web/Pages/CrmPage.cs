using CrmPortal.Data;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmPortal.Web.Pages;

/// <summary>A page with the reader's view of the database and the present moment.</summary>
public abstract class CrmPage(CrmDbContext db) : PageModel
{
    private CrmRequest? _crmRequest;

    protected CrmDbContext Db { get; } = db;

    public Actor Actor => Db.Origin?.Actor ?? Actor.Anonymous;

    /// <summary>The same instant for the whole request, UTC.</summary>
    public DateTime Now => CrmRequest.Now;

    /// <summary>The request, for what pages and endpoints share.</summary>
    protected CrmRequest CrmRequest => _crmRequest ??= new CrmRequest(HttpContext);

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
