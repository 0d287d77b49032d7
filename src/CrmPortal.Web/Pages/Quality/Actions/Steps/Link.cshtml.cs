using CrmPortal.Data;
using CrmPortal.Domain.Quality;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>More complaints that an action is for.</summary>
[Authorize(Policy = QualityModule.PlanActions)]
public sealed class LinkModel(CrmDbContext db) : ActionPage<LinkModel.LinkForm>(db, CorrectiveActionStep.Link)
{
    protected override async Task ActAsync()
    {
        var (found, unknown) = await ComplaintNumbers.FindAsync(Db, Input.Complaints, Ct);
        if (unknown.Count > 0)
        {
            ModelState.AddModelError("Input.Complaints", T["Action.Complaints.Unknown", string.Join(", ", unknown)]);
            return;
        }

        Stored.Link([.. found], Actor, Now);
    }

    public sealed class LinkForm
    {
        public string? Complaints { get; set; }
    }

    internal sealed class LinkFormValidator : AbstractValidator<LinkForm>
    {
        public LinkFormValidator(Texts t) => RuleFor(f => f.Complaints!).Given(t["Action.Complaints.Missing"]).UpTo(ComplaintNumbers.TextLimit, t);
    }
}
