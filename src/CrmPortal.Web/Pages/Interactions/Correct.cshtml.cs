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
    public Interaction Interaction { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number) => await LoadAsync(number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number)
    {
        if (!await LoadAsync(number))
        {
            return NotFound();
        }

        Interaction.Correct(Input.Text!, Actor, Now);
        return await CommitAsync(Interaction, _ => $"/interactions/{Interaction.Number}", T["Interaction.Corrected"]);
    }

    protected override async Task PrepareAsync()
    {
        if (Interaction is null && !await LoadAsync((string?)RouteData.Values["number"]))
        {
            throw new InvalidOperationException("The interaction was here a moment ago.");
        }
    }

    private async Task<bool> LoadAsync(string? number)
    {
        Interaction = (await Db.FindInteractionAsync(number, Ct))!;
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
