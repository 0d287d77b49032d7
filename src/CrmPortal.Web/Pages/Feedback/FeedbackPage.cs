using CrmPortal.Data;
using CrmPortal.Data.Feedback;
using CrmPortal.Domain.Feedback;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Feedback;

/// <summary>What the frame around a step (_FeedbackStep.cshtml) shows of the page in it.</summary>
public interface IFeedbackPage
{
    /// <summary>Names the step in the keys of its texts.</summary>
    string Step { get; }

    FeedbackItem Feedback { get; }

    Guid CommandId { get; }

    Guid Version { get; }

    bool IsRestored { get; }

    IReadOnlyList<FieldConflict> Conflicts { get; }

    string? Original { get; }
}

/// <summary>
/// One step with a piece of feedback: <c>/feedback/{no}/{step}</c>. Texts by convention: <c>Feedback.{Step}.Title</c>,
/// <c>.Submit</c> and <c>.Done</c>, whose placeholder is the number.
/// </summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public abstract class FeedbackPage<TForm>(CrmDbContext db, string step) : FormPage<TForm>(db), IFeedbackPage
    where TForm : class, new()
{
    [BindProperty(SupportsGet = true)]
    public string No { get; set; } = "";

    public string Step { get; } = step;

    public FeedbackItem Feedback { get; private set; } = null!;

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

    public async Task<IActionResult> OnGetAsync()
    {
        Version = Feedback.Version;
        Fill();
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Expect(Feedback);
        await ActAsync();
        if (!ModelState.IsValid)
        {
            return await ((IFormPage)this).ShowAgainAsync(StatusCodes.Status422UnprocessableEntity);
        }

        return await CommitAsync(Feedback, _ => $"/feedback/{No}", T[$"Feedback.{Step}.Done", Feedback.No]);
    }

    /// <summary>What the form begins with.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>Carries the step out. What only the database can find wrong with the input is added to the model state instead.</summary>
    protected abstract Task ActAsync();

    /// <summary>The feedback as it is now; what was typed stays.</summary>
    protected override async Task<object?> StoredFormAsync()
    {
        if (await LoadAsync())
        {
            Version = Feedback.Version;
        }

        return null;
    }

    protected Task<bool> IsChannelAsync(long? id) => Db.Channels.AnyAsync(c => c.Id == id && c.RetiredAt == null, Ct);

    private async Task<bool> LoadAsync()
    {
        var found = await Db.FindFeedbackAsync(No, Ct);
        Feedback = found ?? Feedback;
        return found is not null;
    }
}
