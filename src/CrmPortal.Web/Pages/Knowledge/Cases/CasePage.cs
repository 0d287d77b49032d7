using CrmPortal.Data;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Knowledge;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>One step of a case as a page: <c>/knowledge/cases/{number}/{verb}</c>.</summary>
public abstract class CasePage<TForm>(CrmDbContext db, CaseAction action) : StepPage<CaseArticle, TForm>(db, "Case", action.ToString())
    where TForm : class, new()
{
    [FromRoute]
    public string Number { get; set; } = "";

    public CaseArticle Case => Record;

    protected override string Name => Case.Number;

    protected override string Address => $"/knowledge/cases/{Case.Number}";

    protected override Task<CaseArticle?> FindAsync() => Db.FindCaseAsync(Number, Ct);

    protected override string? WhyNot() => Case.WhyNot(action, Actor) is { } refusal ? T.Rule(refusal) : null;

    protected Task<PersonalDataScanner> ScannerAsync() => Db.PersonalDataScannerAsync(Case.ComplaintId, Ct);
}
