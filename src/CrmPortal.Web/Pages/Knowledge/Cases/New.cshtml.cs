using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.Complaints.Intake;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>A case from a closed complaint. What the complaint tells is filled in without what tells whom it is about.</summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class NewModel(CrmDbContext db) : FormPage<CaseForm>(db), ICaseFormPage
{
    private const int TitleOfDescription = 60;

    /// <summary>Number of the complaint.</summary>
    [BindProperty(SupportsGet = true, Name = "complaint")]
    public string? Number { get; set; }

    /// <summary>Null where none is chosen yet, or none that a case can be written from.</summary>
    public Complaint? Source { get; private set; }

    /// <summary>Why it cannot be this one.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Pressed instead of "save".</summary>
    [BindProperty]
    public bool HandIn { get; set; }

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Source = await Db.FindComplaintToReadAsync(Number, Ct);
        if (Source is null && HttpMethods.IsPost(Request.Method))
        {
            context.Result = NotFound();
            return;
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task<IActionResult> OnGetAsync()
    {
        Refusal = Source is null
            ? Text.Given(Number) is null ? null : T["Case.Source.Unknown"]
            : CaseArticle.WhyNotFrom(Source) is { } refusal ? T.Rule(refusal) : null;
        if (Refusal is not null)
        {
            Source = null;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        if (Source is not null)
        {
            Input = Prefilled(Source, await Db.PersonalDataScannerAsync(Source.Id, Ct));
            await PrepareAsync();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var scanner = await Db.PersonalDataScannerAsync(Source!.Id, Ct);
        if (await CaseInput.ReadAsync(Input, Db, ModelState, T, Ct) is not { } content)
        {
            return await ((IFormPage)this).ShowAgainAsync(StatusCodes.Status422UnprocessableEntity);
        }

        if (HandIn)
        {
            CaseInput.Mark(content, scanner, ModelState, T);
        }

        if (!ModelState.IsValid)
        {
            return await ((IFormPage)this).ShowAgainAsync(StatusCodes.Status409Conflict);
        }

        var article = CaseArticle.Draft(Source, content, Actor, Now);
        if (HandIn)
        {
            article.Submit(scanner, Actor, Now);
        }

        Db.Add(article);
        return await CommitAsync(
            article,
            id => $"/knowledge/cases/{CaseArticle.Numbers.Of(id)}",
            T[HandIn ? "Case.HandedIn" : "Case.Saved"]);
    }

    protected override async Task PrepareAsync() => Types = await ComplaintChoices.TypesAsync(Db, Ct);

    private CaseForm Prefilled(Complaint complaint, PersonalDataScanner scanner)
    {
        var told = complaint.Content.Description.ReplaceLineEndings(" ");
        var measures = complaint.Investigation.Findings.OrderBy(f => f.At).Select(f => f.Text)
            .Append(complaint.Proposals.MaxBy(p => p.Round)?.Text ?? complaint.Conclusion.DecisionReason);
        var remedies = complaint.Remedies.Where(r => r.Status == RemedyStatus.Executed).OrderBy(r => r.Line)
            .Select(r => r is { Amount: { } amount, Currency: { } currency } ? $"{T.Label(r.Type)} {T.Money(amount, currency)}" : T.Label(r.Type));
        return new CaseForm
        {
            TypeId = complaint.SubtypeId ?? complaint.TypeId,
            Title = scanner.Redact(told.Length <= TitleOfDescription ? told : told[..TitleOfDescription] + "…"),
            Situation = scanner.Redact(complaint.Content.Description),
            Measures = scanner.Redact(string.Join('\n', measures.Where(text => text is not null))),
            Cause = scanner.Redact(complaint.Conclusion.Cause ?? ""),
            Remedy = string.Join(T["Case.Separator"], remedies),
        };
    }
}
