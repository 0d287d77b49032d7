using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Steps.Exits;

/// <summary>The complaint goes on in another one of the same customer, and so does whoever merged it.</summary>
public sealed class MergeModel(CrmDbContext db) : ComplaintPage<MergeForm>(db, ComplaintAction.Merge)
{
    private const int Most = 50;
    private const int Shown = 60;

    public IReadOnlyList<SelectListItem> Targets { get; private set; } = [];

    protected override string Destination =>
        $"/complaints/{(Complaint.MergedIntoId is { } target ? Complaint.Numbers.Of(target) : Complaint.Number)}";

    protected override async Task<string?> WhyNotAsync() =>
        WhyNot() ?? (await Db.Complaints.MergeTargetsOf(Complaint).AnyAsync(Ct) ? null : T["Complaint.Merge.NoTarget"]);

    protected override async Task PrepareAsync()
    {
        var others = await Db.Complaints.MergeTargetsOf(Complaint)
            .OrderByDescending(c => c.ReceivedAt)
            .Select(c => new { c.Id, c.ReceivedAt, c.Content.Description })
            .Take(Most)
            .ToListAsync(Ct);
        Targets =
        [
            .. others
                .Select(c => (Number: Complaint.Numbers.Of(c.Id), c.ReceivedAt, c.Description))
                .Select(c => new SelectListItem($"{c.Number} · {T.When(c.ReceivedAt)} · {c.Description[..Math.Min(Shown, c.Description.Length)]}", c.Number)),
        ];
    }

    protected override async Task ActAsync()
    {
        if (await Db.FindComplaintForWorkAsync(Input.Target, ComplaintNeeds.Of(ComplaintAction.Merge), Ct) is not { } target)
        {
            ModelState.AddModelError("Input.Target", T["Form.NotAChoice"]);
            return;
        }

        Complaint.Exits.Merge(target, Input.Reason!, Actor, Now, Clocks);
    }
}

public sealed class MergeForm
{
    /// <summary>Number of the complaint that goes on.</summary>
    public string? Target { get; set; }

    public string? Reason { get; set; }
}

internal sealed class MergeFormValidator : AbstractValidator<MergeForm>
{
    public MergeFormValidator(Texts t)
    {
        RuleFor(f => f.Target!).Given(t["Form.NotAChoice"]);
        RuleFor(f => f.Reason!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
    }
}
