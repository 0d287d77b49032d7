using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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

    public void OnGet(string code) => Explain(code);

    /// <summary>The failed request was a form.</summary>
    public void OnPost(string code) => Explain(code);

    private void Explain(string code)
    {
        // Nothing failed: somebody has typed the address.
        var isTyped = Response.StatusCode < 400;
        var asked = !isTyped && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 404;
        Code = Explained.Contains(asked) ? asked : asked is > 400 and < 500 ? 400 : asked >= 500 ? 500 : 404;
        if (isTyped)
        {
            Response.StatusCode = Code;
        }
    }
}
