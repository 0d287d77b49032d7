using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Tasks;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Investigation;

/// <summary>Asks a department, or a person in it; what others changed meanwhile does not matter to that.</summary>
public sealed class AskModel(CrmDbContext db) : ComplaintPage<AskForm>(db, ComplaintAction.Ask)
{
    private const int UsualWorkdays = 3;

    public IReadOnlyList<SelectListItem> Recipients { get; private set; } = [];

    protected override bool AddsOnly => true;

    protected override void Fill()
    {
        var calendar = Clocks.Calendar;
        Input.DueOn = calendar.AddBusinessDays(LocalTime.DayOf(Now, calendar.Zone), UsualWorkdays);
    }

    protected override async Task PrepareAsync() => Recipients = await Recipient.ChoicesAsync(Db, Actor, T, Ct);

    protected override async Task ActAsync()
    {
        if (await Recipient.FindAsync(Db, Input.To, Now, Ct) is not { } recipient)
        {
            ModelState.AddModelError("Input.To", T["Form.NotAChoice"]);
            return;
        }

        Db.Add(Complaint.Investigation.Ask(Input.NewTask(recipient, Zone), recipient.Who, Actor, Now));
    }
}

public sealed class AskForm
{
    public string? Title { get; set; }

    public string? Text { get; set; }

    /// <summary>See <see cref="Recipient"/>.</summary>
    public string? To { get; set; }

    public DateOnly? DueOn { get; set; }

    public TaskPriority? Priority { get; set; } = TaskPriority.Normal;

    internal NewTask NewTask(Recipient recipient, TimeZoneInfo zone) => new()
    {
        Title = Title!,
        Text = Text,
        DueAt = FollowUpTask.EndOf(DueOn!.Value, zone),
        Priority = Priority!.Value,
        TeamId = recipient.TeamId,
    };
}

internal sealed class AskFormValidator : AbstractValidator<AskForm>
{
    public AskFormValidator(Texts t, TimeProvider clock)
    {
        RuleFor(f => f.Title!).Given(t["TSK-01"]).UpTo(FollowUpTask.TitleLimit, t);
        RuleFor(f => f.Text).UpTo(FollowUpTask.TextLimit, t);
        RuleFor(f => f.To!).Given(t["TSK-12"]);
        RuleFor(f => f.DueOn).NotNull().WithMessage(_ => t["Form.DayMissing"]);
        RuleFor(f => f.DueOn)
            .Must(day => day is not { } given || given >= LocalTime.DayOf(clock.GetUtcNow().UtcDateTime, t.Organisation.Zone))
            .WithMessage(_ => t["TSK-02"]);
        RuleFor(f => f.Priority).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
    }
}
