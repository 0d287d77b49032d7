using CrmPortal.Data;
using CrmPortal.Data.Interactions;
using CrmPortal.Domain.Interactions;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Interactions;

/// <summary>Another text in place of the first, during the first 24 hours.</summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class EditModel(CrmDbContext db) : FormPage<EditModel.EditForm>(db)
{
    [FromRoute]
    public string Number { get; set; } = "";

    public Interaction Interaction { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (!Interaction.IsOpenFor(Actor, Now))
        {
            return SeeOther($"/interactions/{Interaction.Number}/correct");
        }

        (Input, Version) = (EditForm.From(Interaction), Interaction.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Expect(Interaction);
        Interaction.Rewrite(Input.Summary!, Input.Outcome, Actor, Now);
        return await CommitAsync(Interaction, _ => $"/interactions/{Interaction.Number}", T["Interaction.Saved"]);
    }

    protected override async Task<bool> LoadAsync()
    {
        Interaction = (await Db.FindInteractionAsync(Number, Ct))!;
        return Interaction is not null;
    }

    protected override async Task<object?> StoredFormAsync()
    {
        Interaction = await Db.Interactions.AsNoTracking().Include(i => i.Channel).Include(i => i.Customer).SingleAsync(i => i.Id == Interaction.Id, Ct);
        Version = Interaction.Version;
        return EditForm.From(Interaction);
    }

    public sealed class EditForm
    {
        public string? Summary { get; set; }

        public InteractionOutcome? Outcome { get; set; }

        public static EditForm From(Interaction interaction)
        {
            return new EditForm { Summary = interaction.Summary, Outcome = interaction.Outcome };
        }
    }

    internal sealed class EditFormValidator : AbstractValidator<EditForm>
    {
        public EditFormValidator(Texts t)
        {
            RuleFor(f => f.Summary!).Given(t["INT-03"]).UpTo(Interaction.TextLimit, t);
            RuleFor(f => f.Outcome).Choice(t);
        }
    }
}
