using CrmPortal.Web.Pages;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrmPortal.Web.Filters;

/// <summary>
/// Before a POST reaches its page: a form that was sent before is answered with its first result, and what its validator
/// and its page found wrong is shown beside the fields (422).
/// </summary>
internal sealed class FormFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is not IFormPage page || !HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await next();
            return;
        }

        if (await page.FindFirstResultAsync() is { } first)
        {
            context.Result = new SeeOther(first);
            return;
        }

        await page.CheckInputAsync();
        if (context.ModelState.IsValid)
        {
            await next();
        }
        else
        {
            context.Result = await page.ShowAgainAsync(StatusCodes.Status422UnprocessableEntity);
        }
    }
}
