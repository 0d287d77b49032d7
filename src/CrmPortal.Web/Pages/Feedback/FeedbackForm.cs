using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Feedback;

/// <summary>The form by which feedback is registered.</summary>
public sealed class FeedbackForm
{
    public FeedbackKind? Kind { get; set; } = FeedbackKind.Suggestion;

    public string? Text { get; set; }

    /// <summary>The product or service it is about.</summary>
    public string? About { get; set; }

    /// <summary>A number, a telephone number, or a name.</summary>
    public string? Customer { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public bool Anonymous { get; set; }

    public long? ChannelId { get; set; }

    /// <summary>In the organisation's zone.</summary>
    public DateTime? ReceivedAt { get; set; }

    /// <summary>Null for everyone's.</summary>
    public long? TeamId { get; set; }

    /// <summary>Whoever registers it is to answer it.</summary>
    public bool Mine { get; set; }

    public InfoLevel? Level { get; set; } = InfoLevel.Internal;

    /// <summary>Number of the complaint it came out of.</summary>
    public string? Complaint { get; set; }
}

internal sealed class FeedbackFormValidator : AbstractValidator<FeedbackForm>
{
    public FeedbackFormValidator(Texts t)
    {
        RuleFor(f => f.Kind).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Text!).Given(t["Feedback.Text.Missing"]).UpTo(FeedbackItem.TextLimit, t);
        RuleFor(f => f.About).UpTo(FeedbackItem.NameLimit, t);
        RuleFor(f => f.Name).UpTo(FeedbackItem.NameLimit, t);
        RuleFor(f => f.Phone).UpTo(FeedbackItem.NameLimit, t).Phone(t);
        RuleFor(f => f.Email).UpTo(FeedbackItem.NameLimit, t).Email(t);
        RuleFor(f => f.Customer).UpTo(FeedbackItem.NameLimit, t);
        RuleFor(f => f.ChannelId).NotNull().WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.ReceivedAt).NotNull().WithMessage(_ => t["Feedback.ReceivedAt.Missing"]);
        RuleFor(f => f.Level).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
    }
}
