using System.Globalization;
using CrmPortal.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Complaints.Public;

/// <summary>A form for people who have no account here.</summary>
[AllowAnonymous]
[RequestFormLimits(ValueCountLimit = MostFields)]
public abstract class PublicFormPage<TForm>(CrmDbContext db) : FormPage<TForm>(db)
    where TForm : class, new()
{
    /// <summary>The key under which the forms of all visitors are remembered; no user has it.</summary>
    protected const long Visitors = 0;

    private const int MostFields = 64;

    protected override long? Submitter => Visitors;

    /// <summary>The form once more, with what was typed and what is to be said of it as a whole.</summary>
    protected async Task<IActionResult> AgainAsync(int status, string message)
    {
        ModelState.AddModelError("", message);
        await PrepareAsync();
        Response.StatusCode = status;
        return Page();
    }

    protected Task<IActionResult> AfterAsync(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return AgainAsync(StatusCodes.Status429TooManyRequests, T.Count("Public.Wait", (int)Math.Ceiling(wait.TotalMinutes)));
    }
}
