using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmPortal.Web.Filters;

internal static class PageContexts
{
    public static ModelStateDictionary ModelState(this PageHandlerExecutedContext context) =>
        ((PageModel)context.HandlerInstance).ModelState;
}
