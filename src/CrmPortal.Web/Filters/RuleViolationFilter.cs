using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrmPortal.Web.Filters;

/// <summary>A refused rule: the page again with the rule's text, beside its field where it belongs to one (409).</summary>
internal sealed class RuleViolationFilter(DeniedAttempts denied) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not RuleViolation refusal || context.HandlerInstance is not IFormPage page)
        {
            return;
        }

        executed.ExceptionHandled = true;
        if (await page.FindFirstResultAsync() is { } first)
        {
            executed.Result = new SeeOther(first);
            return;
        }

        if (refusal.Rule == ComplaintRules.NobodyDecidesAboutHimself || refusal.Rule == UserRules.NobodyChangesOwnRights)
        {
            await denied.NoteAsync(context.HttpContext, refusal.Rule.Id);
        }

        var field = page.Form.GetType().GetProperties()
            .FirstOrDefault(p => p.Name.Equals(refusal.Field, StringComparison.OrdinalIgnoreCase));
        var key = field is null ? "" : "Input." + field.Name;
        executed.ModelState().AddModelError(key, page.WordsOf(refusal));
        executed.Result = await page.ShowAgainAsync(StatusCodes.Status409Conflict);
    }
}
