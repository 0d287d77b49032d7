using CrmPortal.Domain.Feedback;
using CrmPortal.Web.TagHelpers;

namespace CrmPortal.Web.Pages.Feedback;

/// <summary>How kinds and statuses look wherever they are shown.</summary>
internal static class FeedbackLooks
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
