using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CrmPortal.Web.Pages;

/// <summary>303: the browser gets the address with GET, whatever the method was. Keeps the flash message.</summary>
public sealed class SeeOther(string location) : ActionResult, IKeepTempDataResult
{
    public string Location { get; } = location;

    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = Uri.IsWellFormedUriString(Location, UriKind.Relative)
            ? Location
            : Uri.EscapeDataString(Location).Replace("%2F", "/", StringComparison.Ordinal);
    }
}
