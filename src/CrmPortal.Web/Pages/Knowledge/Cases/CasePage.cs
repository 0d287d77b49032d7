using CrmPortal.Data;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Knowledge;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>One step of a case as a page: <c>/knowledge/cases/{no}/{verb}</c>.</summary>
public abstract class CasePage<TForm>(CrmDbContext db, CaseAction action) : StepPage<CaseArticle, TForm>(db, "Case", action.ToString())
    where TForm : class, new()
{
    [BindProperty(SupportsGet = true)]
    public string No { get; set; } = "";

    public CaseArticle Case => Record;

    protected override string Name => Case.No;

    protected override string Address => $"/knowledge/cases/{Case.No}";

    protected override Task<CaseArticle?> FindAsync() => Db.FindCaseAsync(No, Ct);

    protected override string? WhyNot() => Case.WhyNot(action, Actor) is { } refusal ? T.Rule(refusal) : null;

    protected Task<PersonalDataScanner> ScannerAsync() => Db.PersonalDataScannerAsync(Case.ComplaintId, Ct);
}
