using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

public sealed class CaseReasonForm
{
    public string? Reason { get; set; }
}

internal sealed class CaseReasonFormValidator : AbstractValidator<CaseReasonForm>
{
    public CaseReasonFormValidator(Texts t) => RuleFor(f => f.Reason!).Given(t["CAS-08"]).UpTo(CaseArticle.TextLimit, t);
}
