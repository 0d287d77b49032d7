using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Intake;

/// <summary>The form by which staff take a complaint in.</summary>
public sealed class IntakeForm : ContentForm
{
    /// <summary>Number of the contact in which it was told.</summary>
    public string? Interaction { get; set; }

    /// <summary>Who complains for the customer.</summary>
    public long? ContactId { get; set; }

    public long? ChannelId { get; set; }

    /// <summary>In the organisation's zone.</summary>
    public DateTime? ReceivedAt { get; set; }

    public Domain.Complaints.Severity? Severity { get; set; } = Domain.Complaints.Severity.Moderate;

    public Urgency? Urgency { get; set; } = Domain.Complaints.Urgency.Normal;

    public Regime? Regime { get; set; } = Domain.ServiceLevels.Regime.None;

    /// <summary>CMP-71.</summary>
    public bool FastLane { get; set; }

    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    public Priority Priority => PriorityMatrix.Of(Severity ?? Domain.Complaints.Severity.Moderate, Urgency ?? Domain.Complaints.Urgency.Normal);
}

internal sealed class IntakeFormValidator : ContentFormValidator<IntakeForm>
{
    public IntakeFormValidator(Texts t)
        : base(t)
    {
        RuleFor(f => f.Regime)
            .Must(regime => regime is { } given && ComplaintChoices.Regimes.Contains(given))
            .WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.ChannelId).NotNull().WithMessage(_ => t["Complaint.Channel.Missing"]);
        RuleFor(f => f.ReceivedAt).NotNull().WithMessage(_ => t["Complaint.ReceivedAt.Missing"]);
        RuleFor(f => f.Severity).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Urgency).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
    }
}
