using CrmPortal.Data;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>The author rewrites his draft, or hands it in.</summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class EditModel(CrmDbContext db) : CaseFormPage(db)
{
    [BindProperty(SupportsGet = true)]
    public string No { get; set; } = "";

    public CaseArticle Case { get; private set; } = null!;

    public string? Refusal { get; private set; }

    protected override long SourceId => Case.ComplaintId;

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
        if (Case.WhyNot(CaseAction.Edit, Actor) is { } refusal)
        {
            Refusal = T.Rule(refusal);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        (Input, Version) = (CaseForm.From(Case.Content()), Case.Version);
        foreach (var (field, found) in Case.Content().Leftovers(await TracesAsync()))
        {
            ModelState.AddModelError("Input." + field, T[CaseRules.HoldsNoPersonalData.Id, string.Join(T["Case.Separator"], found)]);
        }

        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var traces = await TracesAsync();
        if (await ReadAsync(traces) is not { } content)
        {
            await PrepareAsync();
            return Page();
        }

        Expect(Case);
        Case.Edit(content, Actor);
        if (HandIn)
        {
            Case.Submit(traces, Actor, Now);
        }

        return await CommitAsync(Case, _ => $"/knowledge/cases/{Case.No}", T[HandIn ? "Case.HandedIn" : "Case.Saved"]);
    }

    protected override bool TellsOriginal => true;

    protected override async Task<object?> StoredFormAsync()
    {
        await LoadAsync();
        Version = Case.Version;
        return CaseForm.From(Case.Content());
    }

    protected override string Reading(string field, string value) =>
        field is nameof(CaseForm.TypeId) ? Reading(Types, value) : value;

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
