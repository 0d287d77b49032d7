using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Remedies;

/// <summary>A remedy is taken back before it is offered.</summary>
public sealed class DropModel(CrmDbContext db) : ComplaintPage<DropForm>(db, ComplaintAction.Propose, "Drop")
{
    /// <summary>The remedy the page was opened for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Line { get; set; }

    public IReadOnlyList<SelectListItem> Lines { get; private set; } = [];

    private IEnumerable<Remedy> Pending => Complaint.Remedies.Where(remedy => remedy.IsPending);

    protected override string? WhyNot() => base.WhyNot() ?? (Pending.Any() ? null : T["Complaint.Drop.Nothing"]);

    protected override void Fill() => Input.Line = Line;

    protected override Task PrepareAsync()
    {
        Lines = RemedyChoices.Of(Pending, T);
        return Task.CompletedTask;
    }

    protected override Task ActAsync()
    {
        Complaint.Remedies.Drop(Input.Line!.Value, Input.Reason!, Actor, Now);
        return Task.CompletedTask;
    }
}

public sealed class DropForm
{
    public int? Line { get; set; }

    public string? Reason { get; set; }
}

internal sealed class DropFormValidator : AbstractValidator<DropForm>
{
    public DropFormValidator(Texts t)
    {
        RuleFor(f => f.Line).NotNull().WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.Reason!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
    }
}
