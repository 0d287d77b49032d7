using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

/// <summary>CMP-60. Number and secret open one complaint. Whatever is wrong with them is answered in the same words, 404.</summary>
public sealed class ProgressModel(CrmDbContext db, ProgressSession session, PublicGuard guard) : PublicFormPage<LookUpForm>(db)
{
    /// <summary>A look-up changes nothing, so that one that is sent twice may happen twice.</summary>
    protected override long? Submitter => null;

    public async Task<IActionResult> OnPostAsync()
    {
        var id = Complaint.Numbers.Parse(Text.Given(Input.Number)) ?? 0;
        if (guard.WaitToLookUp(ClientAddress.Of(HttpContext), id) is { } wait)
        {
            return await AfterAsync(wait);
        }

        return await session.BeginAsync(HttpContext, id, Input.Secret, Ct)
            ? SeeOther("/progress/complaint")
            : await AgainAsync(StatusCodes.Status404NotFound, T["Progress.NotFound"]);
    }
}

public sealed class LookUpForm
{
    public string? Number { get; set; }

    public string? Secret { get; set; }
}

internal sealed class LookUpFormValidator : AbstractValidator<LookUpForm>
{
    public LookUpFormValidator(Texts t)
    {
        RuleFor(f => f.Number!).Given(t["Progress.Number.Missing"]);
        RuleFor(f => f.Secret!).Given(t["Progress.Secret.Missing"]);
    }
}
