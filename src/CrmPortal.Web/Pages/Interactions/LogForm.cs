using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Interactions;

/// <summary>The form by which an interaction is logged. Customer, channel and summary suffice; times are wall-clock times of the organisation.</summary>
public sealed class LogForm
{
    public const int MostTasks = 20;

    /// <summary>A number, a telephone number, or a name.</summary>
    public string? Customer { get; set; }

    /// <summary>Code of the channel.</summary>
    public string? Channel { get; set; }

    public string? Summary { get; set; }

    public Direction? Direction { get; set; } = Domain.Interactions.Direction.Inbound;

    public Purpose? Purpose { get; set; } = Domain.Interactions.Purpose.Enquiry;

    public long? ContactId { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public InteractionOutcome? Outcome { get; set; }

    public InfoLevel? Level { get; set; } = InfoLevel.Internal;

    public Synchronicity? Synchronicity { get; set; }

    public ActorKind? ActorKind { get; set; }

    public Mode? Mode { get; set; }

    public List<TaskForm> Tasks { get; set; } = [];

    public NewInteraction NewInteraction(TimeZoneInfo zone) => new()
    {
        Summary = Summary!,
        Direction = Direction!.Value,
        Purpose = Purpose!.Value,
        ContactId = ContactId,
        StartedAt = StartedAt is { } start ? LocalTime.ToUtc(start, zone) : null,
        EndedAt = EndedAt is { } end ? LocalTime.ToUtc(end, zone) : null,
        Outcome = Outcome,
        Level = Level!.Value,
        Synchronicity = Synchronicity,
        ActorKind = ActorKind,
        Mode = Mode,
    };
}

internal sealed class LogFormValidator : AbstractValidator<LogForm>
{
    private const int LongestCustomer = 200;
    private static readonly DateTime Earliest = new(1900, 1, 1);

    public LogFormValidator(Texts t, TimeProvider clock)
    {
        RuleFor(f => f.Customer!).Given(t["Interaction.Customer.Missing"]).UpTo(LongestCustomer, t);
        RuleFor(f => f.Channel!).Given(t["Interaction.Channel.Missing"]);
        RuleFor(f => f.Summary!).Given(t["INT-03"]).UpTo(Interaction.TextLimit, t);
        RuleFor(f => f.Direction).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Purpose).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Level).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Outcome).Choice(t);
        RuleFor(f => f.Synchronicity).Choice(t);
        RuleFor(f => f.ActorKind).Choice(t);
        RuleFor(f => f.Mode).Choice(t);
        RuleFor(f => f.StartedAt).Must(at => at is not { } start || (start >= Earliest && IsPast(start))).WithMessage(_ => t["INT-04"]);
        RuleFor(f => f.EndedAt)
            .Must((f, at) => at is not { } end || (IsPast(end) && (f.StartedAt is not { } start || end >= start)))
            .WithMessage(_ => t["INT-05"]);
        RuleFor(f => f.Tasks).Must(tasks => tasks.Count <= LogForm.MostTasks).WithMessage(_ => t["Task.TooMany", LogForm.MostTasks]);
        RuleForEach(f => f.Tasks).SetValidator(new TaskFormValidator(t, clock));

        bool IsPast(DateTime local) => LocalTime.ToUtc(local, t.Organisation.Zone) <= clock.GetUtcNow().UtcDateTime;
    }
}
