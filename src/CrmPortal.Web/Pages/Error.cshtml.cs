using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmPortal.Web.Pages;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    private static readonly int[] Explained = [400, 403, 404, 413, 429, 500];

    /// <summary>One of those that have a text; what has none is explained by the nearest that has.</summary>
    public int Code { get; private set; }

    /// <summary>Finds the failure in the log.</summary>
    public string? Reference =>
        Code == 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;

    /// <summary>Not a handler: the failed request may have come with any method.</summary>
    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // Nothing failed: somebody has typed the address.
        var isTyped = Response.StatusCode < 400;
        var asked = !isTyped && int.TryParse(RouteData.Values["code"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 404;
        Code = Explained.Contains(asked) ? asked : asked is > 400 and < 500 ? 400 : asked >= 500 ? 500 : 404;
        if (isTyped)
        {
            Response.StatusCode = Code;
        }
    }
}
