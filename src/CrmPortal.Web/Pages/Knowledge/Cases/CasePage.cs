using CrmPortal.Data;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>
/// One step of a case as a page. Loads the case before anything else (404), and shows no form to whoever may not take
/// the step, or not now (409).
/// </summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public abstract class CasePage<TForm>(CrmDbContext db, CaseAction action) : FormPage<TForm>(db), ICasePage
    where TForm : class, new()
{
    [BindProperty(SupportsGet = true)]
    public string No { get; set; } = "";

    public CaseAction Action { get; } = action;

    public CaseArticle Case { get; private set; } = null!;

    public string? Refusal { get; private set; }

    protected string Address => $"/knowledge/cases/{Case.No}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await LoadAsync())
        {
            await base.OnPageHandlerExecutionAsync(context, next);
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public IActionResult OnGet()
    {
        Version = Case.Version;
        if (Case.WhyNot(Action, Actor) is { } refusal)
        {
            Refusal = T.Rule(refusal);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Expect(Case);
        await ActAsync();
        return await CommitAsync(Case, _ => Address, T[$"Case.{Action}.Done", Case.No]);
    }

    protected abstract Task ActAsync();

    protected override async Task<object?> StoredFormAsync()
    {
        await LoadAsync();
        Version = Case.Version;
        return null;
    }

    protected Task<PersonalTraces> TracesAsync() => Db.TracesOfAsync(Case.ComplaintId, Ct);

    protected DateOnly Today => LocalTime.DayOf(Now, Zone);

    private async Task<bool> LoadAsync()
    {
        if (await Db.FindCaseAsync(No, Ct) is not { } found)
        {
            return false;
        }

        Case = found;
        return true;
    }
}
