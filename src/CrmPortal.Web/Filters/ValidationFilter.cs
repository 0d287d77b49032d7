using CrmPortal.Web.Pages;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrmPortal.Web.Filters;

/// <summary>
/// Before a POST reaches its page: the form's validator runs, a form that was sent before is answered with its first
/// result, and bad input is shown beside its fields (422).
/// </summary>
internal sealed class ValidationFilter : IAsyncPageFilter
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

        await ValidateAsync(context, page.Form);
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

    private static async Task ValidateAsync(PageHandlerExecutingContext context, object form)
    {
        var services = context.HttpContext.RequestServices;
        if (services.GetService(typeof(IValidator<>).MakeGenericType(form.GetType())) is not IValidator validator)
        {
            return;
        }

        var result = await validator.ValidateAsync(new ValidationContext<object>(form), context.HttpContext.RequestAborted);
        foreach (var error in result.Errors)
        {
            var key = "Input." + error.PropertyName;

            // What could not be read at all has its message already.
            if (context.ModelState[key]?.Errors.Count is null or 0)
            {
                context.ModelState.AddModelError(key, error.ErrorMessage);
            }
        }
    }
}
