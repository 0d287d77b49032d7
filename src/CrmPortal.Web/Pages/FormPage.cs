using System.Text.Json;
using CrmPortal.Data;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages;

/// <summary>What the form filters need to know of a page with a form.</summary>
public interface IFormPage
{
    object Form { get; }

    /// <summary>Names this rendering of the form, so that sending it twice does the thing once.</summary>
    Guid CommandId { get; }

    /// <summary>The version of the record the form was filled from; empty where it is about none.</summary>
    Guid Version { get; }

    /// <summary>What the form was filled with, as it travels with the page; null where that is not told.</summary>
    string? Original { get; }

    /// <summary>What is stored now, in the shape of the form; null where the page edits nothing that exists.</summary>
    Task<object?> StoredAsync();

    /// <summary>The page once more, with what was typed.</summary>
    Task<IActionResult> ShowAgainAsync(int status);

    /// <summary>Adds what the database finds wrong with the input, so that it is told with what the form finds wrong.</summary>
    Task CheckInputAsync();

    /// <summary>The words of a refusal.</summary>
    string WordsOf(RuleViolation refusal);

    /// <summary>Where the first submission of this very form was sent to.</summary>
    Task<string?> FindFirstResultAsync();

    /// <summary>What the form was filled with before it was edited; null where that is not known.</summary>
    object? OriginalForm { get; }

    /// <param name="conflicts">Where the two differ.</param>
    /// <param name="stored">What the form is about from now on.</param>
    void ShowConflict(IReadOnlyList<FieldConflict> conflicts, object? stored);
}

/// <summary>A value that was changed by somebody else while it was being edited.</summary>
/// <param name="Field">Name of the form's property.</param>
/// <param name="Mine">What was typed.</param>
/// <param name="Stored">What is stored now.</param>
/// <param name="Original">What both began with; null where that is not known.</param>
public sealed record FieldConflict(string Field, string Mine, string Stored, string? Original = null);

/// <summary>
/// A page around one form. GET fills it, POST decides and commits; the filters answer what goes wrong on the way
/// (<see cref="Filters.FormFilter"/>, <see cref="Filters.RuleViolationFilter"/>, <see cref="Filters.StaleEditFilter"/>).
/// </summary>
public abstract class FormPage<TForm>(CrmDbContext db) : CrmPage(db), IFormPage
    where TForm : class, new()
{
    private IReadOnlyList<FieldConflict> _conflicts = [];

    /// <summary>By its name alone: without it the framework takes fields without a prefix, where none has one.</summary>
    [BindProperty(Name = nameof(Input))]
    public TForm Input { get; set; } = new();

    [BindProperty]
    public Guid CommandId { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public Guid Version { get; set; }

    [BindProperty]
    public string? Original { get; set; }

    /// <summary>Where somebody else saved first; the values read as the form shows them.</summary>
    public IReadOnlyList<FieldConflict> Conflicts =>
        [.. _conflicts.Select(c => c with { Mine = Reading(c.Field, c.Mine), Stored = Reading(c.Field, c.Stored), Original = c.Original is { } o ? Reading(c.Field, o) : null })];

    /// <summary>The form comes back after signing in again.</summary>
    public bool IsRestored { get; private set; }

    object IFormPage.Form => Input;

    Task<object?> IFormPage.StoredAsync() => StoredFormAsync();

    async Task<IActionResult> IFormPage.ShowAgainAsync(int status)
    {
        await PrepareAsync();
        Response.StatusCode = status;
        return Page();
    }

    Task<string?> IFormPage.FindFirstResultAsync() => FindFirstResultAsync();

    string IFormPage.WordsOf(RuleViolation refusal) => WordsOf(refusal);

    Task IFormPage.CheckInputAsync() => CheckInputAsync();

    object? IFormPage.OriginalForm => ReadOriginal();

    void IFormPage.ShowConflict(IReadOnlyList<FieldConflict> conflicts, object? stored)
    {
        _conflicts = conflicts;
        Original = stored is TForm form ? JsonSerializer.Serialize(form) : null;
        ModelState.Remove(nameof(Original));
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await LoadAsync())
        {
            context.Result = NothingThere();
            return;
        }

        var executed = await next();
        if (TellsOriginal && HttpMethods.IsGet(Request.Method))
        {
            Original = JsonSerializer.Serialize(Input);
        }

        if (HttpMethods.IsGet(Request.Method) && Request.Query.ContainsKey(UnsentForms.Query) && executed.Result is Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
        {
            await RestoreAsync();
        }
    }

    /// <summary>
    /// Loads the record that the address names, as far as the actor may see it, before the form is looked at. False where
    /// there is none.
    /// </summary>
    protected virtual Task<bool> LoadAsync() => Task.FromResult(true);

    /// <summary>The answer where <see cref="LoadAsync"/> found nothing.</summary>
    protected virtual IActionResult NothingThere() => NotFound();

    /// <summary>Loads what the view shows around the form. Called before every rendering of the page after a POST.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>Looks up what was typed, before the form is found right or wrong. What is not there is a field error.</summary>
    protected virtual Task CheckInputAsync() => Task.CompletedTask;

    /// <summary>The words of a refusal, for a page that says more than the rule does.</summary>
    protected virtual string WordsOf(RuleViolation refusal) => T.Rule(refusal);

    /// <summary>The form edits a record that others may edit too, and comes with what it was filled with.</summary>
    protected virtual bool TellsOriginal => false;

    /// <summary>Whose form it is: nobody else's submission counts as the first one. Null for nobody.</summary>
    protected virtual long? Submitter => Actor.UserId;

    protected virtual Task<string?> FindFirstResultAsync() =>
        Submitter is { } user ? Db.FindCommandAsync(new CommandKey(user, CommandId), Ct) : Task.FromResult<string?>(null);

    /// <summary>What is stored now, in the shape of the form.</summary>
    protected virtual Task<object?> StoredFormAsync() => Task.FromResult<object?>(null);

    /// <summary>How the value of a field reads: a key by the choice it stands for.</summary>
    protected virtual string Reading(string field, string value) => value;

    protected static string Reading(IEnumerable<SelectListItem> choices, string value) =>
        choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.Ordinal))?.Text ?? value;

    /// <summary>The edit is of the version the form was filled from; if that has gone, the save notices.</summary>
    protected void Expect(Aggregate aggregate) =>
        Db.Entry(aggregate).Property(a => a.Version).OriginalValue = Version;

    /// <summary>Saves, once per form, and leads to the record.</summary>
    protected Task<IActionResult> CommitAsync(object subject, Func<long, string> location, string flash) =>
        CommitAsync(subject, location, () => flash);

    /// <summary>The same for a message that tells the number of a new record: it is asked for after the save.</summary>
    protected async Task<IActionResult> CommitAsync(object subject, Func<long, string> location, Func<string> flash)
    {
        if (Request.Query.ContainsKey(UnsentForms.Query) && Actor.UserId is { } user)
        {
            await UnsentForms.ForgetAsync(Db, user, Request.Path, Ct);
        }

        var key = new CommandKey(Submitter ?? throw new InvalidOperationException("Nobody is signed in."), CommandId);
        return SeeOther(await Db.CommitAsync(key, subject, location, Ct), flash());
    }

    /// <summary>Comes back from the browser, so that it may hold anything.</summary>
    private TForm? ReadOriginal()
    {
        try
        {
            return Original is null ? null : JsonSerializer.Deserialize<TForm>(Original);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private async Task RestoreAsync()
    {
        if (Actor.UserId is not { } user || await UnsentForms.FindAsync(Db, user, Request.Path, Ct) is not { } fields)
        {
            return;
        }

        // The identifier of the command stays new: the old form may have been sent as well.
        var values = new FormValueProvider(BindingSource.Form, new FormCollection(fields), System.Globalization.CultureInfo.CurrentCulture);
        await TryUpdateModelAsync(Input, nameof(Input), values);
        ModelState.Clear();
        await PrepareAsync();
        IsRestored = true;
    }
}
