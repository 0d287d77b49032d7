using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>
/// One step of an action as a page: <c>/quality/actions/{no}/{verb}</c>. Loads the action before anything else (404),
/// shows no form for a step that is not possible now (409), and carries the step out. The view sets
/// <c>Layout = "_ActionStep"</c>; texts by convention: <c>Action.{Step}.Title</c>, <c>.Submit</c> and <c>.Done</c>.
/// </summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public abstract class ActionPage<TForm>(CrmDbContext db, CorrectiveActionStep step) : FormPage<TForm>(db), IActionPage
    where TForm : class, new()
{
    [BindProperty(SupportsGet = true)]
    public string No { get; set; } = "";

    public CorrectiveActionStep Step { get; } = step;

    public CorrectiveAction Stored { get; private set; } = null!;

    public string? Refusal { get; private set; }

    protected virtual string Done => T[$"Action.{Step}.Done", Stored.No];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!await LoadAsync())
        {
            context.Result = NotFound();
            return;
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Stored.WhyNot(Step, Actor) is { } refusal)
        {
            Refusal = T.Rule(refusal);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        Version = Stored.Version;
        Fill();
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Stored.WhyNot(Step, Actor) is { } refusal)
        {
            throw refusal;
        }

        if (Version != Guid.Empty)
        {
            Expect(Stored);
        }

        await ActAsync();
        if (!ModelState.IsValid)
        {
            await PrepareAsync();
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return await CommitAsync(Stored, _ => $"/quality/actions/{Stored.No}", Done);
    }

    /// <summary>What the form begins with.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>
    /// Carries the step out on <see cref="Stored"/>. What only the database can find wrong with the input is added to the
    /// model state instead, before anything is changed.
    /// </summary>
    protected abstract Task ActAsync();

    /// <summary>The action as it is now; what was typed stays.</summary>
    protected override async Task<object?> StoredFormAsync()
    {
        if (await LoadAsync())
        {
            Version = Stored.Version;
        }

        return null;
    }

    /// <summary>The count of the kind of complaint the action is against, over everybody's records.</summary>
    protected Task<RepeatCount> CountAsync((DateTime From, DateTime To) period) =>
        Data.Quality.RepeatCounts.RepeatCountAsync(Db, Stored.CauseId, Stored.TypeId, period, Ct);

    private async Task<bool> LoadAsync()
    {
        Stored = (await Db.FindActionAsync(No, Ct))!;
        return Stored is not null;
    }
}
