using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Tasks;
using FluentValidation;

namespace CrmPortal.Web.Pages.Interactions;

/// <summary>The usual days for a task; a day that is named goes before them.</summary>
public enum DueChoice
{
    Today,
    Tomorrow,
    InThreeWorkdays,
}

/// <summary>One follow-up task of the log form. A row in which nothing was typed is no task.</summary>
public sealed class TaskForm
{
    private const int FewWorkdays = 3;

    public string? Title { get; set; }

    public string? Text { get; set; }

    public DueChoice? Due { get; set; } = DueChoice.Tomorrow;

    public DateOnly? DueOn { get; set; }

    /// <summary>See <see cref="Recipient"/>.</summary>
    public string? To { get; set; }

    public TaskPriority? Priority { get; set; } = TaskPriority.Normal;

    public bool IsBlank =>
        Domain.Shared.Text.Given(Title) is null && Domain.Shared.Text.Given(Text) is null && DueOn is null;

    internal NewTask NewTask(Recipient recipient, DateTime now, BusinessCalendar calendar) => new()
    {
        Title = Title!,
        Text = Text,
        DueAt = FollowUpTask.EndOf(DueOn ?? DayOf(Due!.Value, LocalTime.DayOf(now, calendar.Zone), calendar), calendar.Zone),
        Priority = Priority!.Value,
        TeamId = recipient.TeamId,
        AssigneeId = recipient.AssigneeId,
    };

    private static DateOnly DayOf(DueChoice choice, DateOnly today, BusinessCalendar calendar) => choice switch
    {
        DueChoice.Today => today,
        DueChoice.Tomorrow => today.AddDays(1),
        _ => calendar.AddBusinessDays(today, FewWorkdays),
    };
}

internal sealed class TaskFormValidator : AbstractValidator<TaskForm>
{
    public TaskFormValidator(Texts t, TimeProvider clock)
    {
        When(f => !f.IsBlank, () =>
        {
            RuleFor(f => f.Title!).Given(t["TSK-01"]).UpTo(FollowUpTask.TitleLimit, t);
            RuleFor(f => f.Text).UpTo(FollowUpTask.TextLimit, t);
            RuleFor(f => f.Due).NotNull().When(f => f.DueOn is null).WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
            RuleFor(f => f.DueOn)
                .Must(day => day is not { } given || given >= LocalTime.DayOf(clock.GetUtcNow().UtcDateTime, t.Organisation.Zone))
                .WithMessage(_ => t["TSK-02"]);
            RuleFor(f => f.Priority).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        });
    }
}
