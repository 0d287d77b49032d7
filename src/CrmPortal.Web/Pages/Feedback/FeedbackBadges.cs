using CrmPortal.Domain.Feedback;
using CrmPortal.Web.TagHelpers;

namespace CrmPortal.Web.Pages.Feedback;

/// <summary>The colours and icons of the badges of feedback.</summary>
internal static class FeedbackBadges
{
    public static Tone ToneOf(FeedbackStatus status) => status switch
    {
        FeedbackStatus.New => Tone.Accent,
        FeedbackStatus.Answered => Tone.Good,
        _ => Tone.Neutral,
    };

    public static string IconOf(FeedbackKind kind) => kind switch
    {
        FeedbackKind.Praise => "thumb-up",
        FeedbackKind.Suggestion => "message-2",
        _ => "message-circle",
    };
}
