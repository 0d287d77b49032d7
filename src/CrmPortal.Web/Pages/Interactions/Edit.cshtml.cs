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
    public Interaction Interaction { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await Db.FindInteractionAsync(number, Ct) is not { } interaction)
        {
            return NotFound();
        }

        if (!interaction.IsOpenFor(Actor, Now))
        {
            return SeeOther($"/interactions/{interaction.Number}/correct");
        }

        (Interaction, Input, Version) = (interaction, EditForm.From(interaction), interaction.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number)
    {
        if (await Db.FindInteractionAsync(number, Ct) is not { } interaction)
        {
            return NotFound();
        }

        Interaction = interaction;
        Expect(interaction);
        interaction.Rewrite(Input.Summary!, Input.Outcome, Actor, Now);
        return await CommitAsync(interaction, _ => $"/interactions/{interaction.Number}", T["Interaction.Saved"]);
    }

    protected override async Task PrepareAsync() =>
        Interaction ??= await Db.FindInteractionAsync((string?)RouteData.Values["number"], Ct)
            ?? throw new InvalidOperationException("The interaction was here a moment ago.");

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
