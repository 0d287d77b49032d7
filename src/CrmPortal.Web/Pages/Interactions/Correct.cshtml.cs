using CrmPortal.Data;
using CrmPortal.Data.Interactions;
using CrmPortal.Domain.Interactions;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Interactions;

/// <summary>Adds a correction; the text of the interaction stays.</summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class CorrectModel(CrmDbContext db) : FormPage<CorrectModel.CorrectionForm>(db)
{
    [FromRoute]
    public string Number { get; set; } = "";

    public Interaction Interaction { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Interaction.Correct(Input.Text!, Actor, Now);
        return await CommitAsync(Interaction, _ => $"/interactions/{Interaction.Number}", T["Interaction.Corrected"]);
    }

    protected override async Task<bool> LoadAsync()
    {
        Interaction = (await Db.FindInteractionAsync(Number, Ct))!;
        return Interaction is not null;
    }

    public sealed class CorrectionForm
    {
        public string? Text { get; set; }
    }

    internal sealed class CorrectionFormValidator : AbstractValidator<CorrectionForm>
    {
        public CorrectionFormValidator(Texts t)
        {
            RuleFor(f => f.Text!).Given(t["INT-11"]).UpTo(Interaction.TextLimit, t);
        }
    }
}
