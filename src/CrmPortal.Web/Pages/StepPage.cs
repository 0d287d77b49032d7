using CrmPortal.Data;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CrmPortal.Web.Pages;

/// <summary>
/// One step with one record as a page: <c>/complaints/{number}/escalate</c>. It says no in one way for all modules: 403 to a
/// role that can never take the step, 404 where there is no such record, 409 instead of a form where the step is not
/// possible now. Then it carries the step out, and leads to the record. The view sets <c>Layout = "_Step"</c> and holds
/// nothing but fields. Texts by convention: <c>{module}.{step}.Title</c>, <c>.Submit</c> and <c>.Done</c>, whose
/// placeholder is the <see cref="Name"/>.
/// </summary>
/// <remarks>
/// A module derives its own base, which knows how to find a record and what its lifecycle says; a step derives from that
/// and is the one call into the domain. The action of a lifecycle is no parameter here: not every module has one.
/// </remarks>
/// <param name="db">The reader's view of the database.</param>
/// <param name="module">Begins the keys of the texts.</param>
[Authorize(Policy = Policies.WorkWithCustomers)]
public abstract class StepPage<TRecord, TForm>(CrmDbContext db, string module, string step) : FormPage<TForm>(db), IStepPage
    where TRecord : Aggregate
    where TForm : class, new()
{
    public TRecord Record { get; private set; } = null!;

    /// <inheritdoc/>
    public virtual IReadOnlyCollection<Role> Roles => Policies.All[Policies.WorkWithCustomers];

    public virtual string Title => T[$"{module}.{step}.Title", Name];

    public virtual string? Subtitle => null;

    public virtual string Submit => T[$"{module}.{step}.Submit"];

    public virtual bool IsFinal => false;

    public virtual string Cancel => Address;

    public virtual string? RecordHead => null;

    public virtual bool HasForm => true;

    /// <summary>What the record is called in the texts of its steps.</summary>
    protected abstract string Name { get; }

    /// <summary>The page of the record.</summary>
    protected abstract string Address { get; }

    /// <summary>Where the step leads; the record, unless the actor may no longer see it.</summary>
    protected virtual string Destination => Address;

    /// <summary>What is told there.</summary>
    protected virtual string Done => T[$"{module}.{step}.Done", Name];

    /// <summary>The step adds something and decides nothing, so that it is right whatever others changed meanwhile.</summary>
    protected virtual bool AddsOnly => false;

    /// <summary>What the address names beside the record is there.</summary>
    protected virtual bool Exists => true;

    public virtual string Label(string field) => T[$"{module}.{field}"];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        context.Result = await RefuseAsync();
        if (context.Result is null)
        {
            await base.OnPageHandlerExecutionAsync(context, next);
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        Version = Record.Version;
        await FillAsync();
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // A button without a form names no version: it is about the record as it stands.
        if (Version != Guid.Empty && !AddsOnly)
        {
            Expect(Record);
        }

        await ActAsync();
        if (ModelState.IsValid)
        {
            return await CommitAsync(Record, _ => Destination, Done);
        }

        await PrepareAsync();
        Response.StatusCode = InvalidStatus;
        return Page();
    }

    /// <summary>The record as far as the actor may see it, ready to be changed; null where there is none.</summary>
    protected abstract Task<TRecord?> FindAsync();

    /// <summary>Why the step cannot be taken now; null where it can. A form that was sent is answered by the domain.</summary>
    protected virtual string? WhyNot() => null;

    /// <summary><see cref="WhyNot"/>, for a step that has to ask the database as well.</summary>
    protected virtual Task<string?> WhyNotAsync() => Task.FromResult(WhyNot());

    /// <summary>What the form begins with.</summary>
    protected virtual void Fill()
    {
    }

    protected virtual Task FillAsync()
    {
        Fill();
        return Task.CompletedTask;
    }

    /// <summary>
    /// Carries the step out on <see cref="Record"/>. What only the database can find wrong with the input is added to the
    /// model state instead, before anything is changed.
    /// </summary>
    protected abstract Task ActAsync();

    /// <summary>Told with the form that <see cref="ActAsync"/> found something wrong with.</summary>
    protected virtual int InvalidStatus => StatusCodes.Status422UnprocessableEntity;

    protected sealed override async Task<object?> StoredFormAsync()
    {
        if (!await ReadAsync())
        {
            return null;
        }

        Version = Record.Version;
        return StoredForm();
    }

    /// <summary>The record as it is now in the shape of the form; null where the form edits nothing, and what was typed stays.</summary>
    protected virtual TForm? StoredForm() => null;

    private async Task<IActionResult?> RefuseAsync()
    {
        // First, so that the answer tells nothing about the record.
        if (Actor.Role is not { } role || !Roles.Contains(role))
        {
            return Forbid();
        }

        if (!await ReadAsync() || !Exists)
        {
            return NotFound();
        }

        return HttpMethods.IsGet(Request.Method) && await WhyNotAsync() is { } reason ? Refused(reason) : null;
    }

    private async Task<bool> ReadAsync()
    {
        if (await FindAsync() is not { } record)
        {
            return false;
        }

        Record = record;
        return true;
    }

    private ViewResult Refused(string reason) => new()
    {
        ViewName = "~/Pages/Shared/_Refused.cshtml",
        ViewData = new ViewDataDictionary<RefusedStep>(MetadataProvider, ModelState) { Model = new RefusedStep(Title, reason, Address, Name) },
        TempData = TempData,
        StatusCode = StatusCodes.Status409Conflict,
    };
}

/// <summary>A step that cannot be taken now, why, and where its record is.</summary>
public sealed record RefusedStep(string Title, string Reason, string Address, string Name);
