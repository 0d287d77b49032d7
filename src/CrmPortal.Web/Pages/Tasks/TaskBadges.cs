using CrmPortal.Domain.Tasks;
using CrmPortal.Web.TagHelpers;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>The colours of the badges of tasks.</summary>
internal static class TaskBadges
{
    public static Tone ToneOf(FollowUpTaskStatus status) => status switch
    {
        FollowUpTaskStatus.New => Tone.Accent,
        FollowUpTaskStatus.Waiting or FollowUpTaskStatus.Declined => Tone.Warning,
        FollowUpTaskStatus.Done => Tone.Good,
        _ => Tone.Neutral,
    };
}
