using System.Collections;
using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Filters;

/// <summary>
/// Somebody else saved first: the page again with what was typed, and for every field that differs what is stored
/// now (409). Sending it once more then means "mine". Two who make what there can be only one of are told the same way.
/// </summary>
internal sealed class StaleEditFilter(CrmDbContext db, Texts texts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not DbUpdateException failure || context.HandlerInstance is not IFormPage page)
        {
            return;
        }

        var taken = db.IsTaken(failure);
        if (!taken && failure is not DbUpdateConcurrencyException)
        {
            return;
        }

        executed.ExceptionHandled = true;
        if (await page.FindFirstResultAsync() is { } first)
        {
            executed.Result = new SeeOther(first);
            return;
        }

        db.ChangeTracker.Clear();
        var stored = await page.StoredAsync();
        page.ShowConflict(Compare(page.Form, stored, page.OriginalForm), stored);
        var state = executed.ModelState();
        state.AddModelError("", texts[taken ? "Form.Taken" : "Form.Stale"]);

        // The form is now about the stored version.
        state.Remove("Version");
        executed.Result = await page.ShowAgainAsync(StatusCodes.Status409Conflict);
    }

    private List<FieldConflict> Compare(object mine, object? stored, object? original)
    {
        if (stored is null)
        {
            return [];
        }

        return
        [
            .. mine.GetType().GetProperties()
                .SelectMany(p => Compare(p.Name, p.GetValue(mine), p.GetValue(stored), original is null ? null : Shown(p.GetValue(original))))
                .Where(c => !string.Equals(c.Mine, c.Stored, StringComparison.Ordinal)),
        ];
    }

    /// <summary>A table differs by its cells, each of which is a field of its own: <c>Times[Key]</c>.</summary>
    private IEnumerable<FieldConflict> Compare(string field, object? mine, object? stored, string? original) =>
        mine is IReadOnlyDictionary<string, string?> typed && stored is IReadOnlyDictionary<string, string?> known
            ? known.Select(cell => new FieldConflict($"{field}[{cell.Key}]", Shown(typed.GetValueOrDefault(cell.Key)), Shown(cell.Value)))
            : [new FieldConflict(field, Shown(mine), Shown(stored), original)];

    private string Shown(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        Enum label => texts.Label(label),
        DateOnly day => texts.Date(day),
        decimal amount => amount.ToString("0.00", CultureInfo.CurrentCulture),
        IEnumerable many => string.Join(", ", many.Cast<object>().Select(Shown)),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };
}
