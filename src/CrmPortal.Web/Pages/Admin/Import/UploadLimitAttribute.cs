using CrmPortal.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrmPortal.Web.Pages.Admin.Import;

/// <summary>
/// Takes files up to <see cref="LimitSettings.ImportBytes"/>. Runs before the antiforgery check, which would read the
/// form and turn "too large" into 400.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>For the fields beside the file.</summary>
    private const int Overhead = 64 * 1024;

    /// <summary>Read to its end, so that the browser sees the answer instead of a broken connection; more is cut off.</summary>
    private const int MostDrained = 200 * 1024 * 1024;

    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var limit = http.RequestServices.GetRequiredService<LimitSettings>().ImportBytes + Overhead;
        var size = http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>();
        if (http.Request.ContentLength is not { } length || length <= limit)
        {
            size.MaxRequestBodySize = limit;
            return;
        }

        if (length <= MostDrained)
        {
            size.MaxRequestBodySize = length;
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }

        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
