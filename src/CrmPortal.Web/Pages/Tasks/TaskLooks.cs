using CrmPortal.Domain.Tasks;
using CrmPortal.Web.TagHelpers;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>How the states of a task look, and the addresses of what can be done with it.</summary>
internal static class TaskLooks
{
    /// <summary>The last part of an address and what it does.</summary>
    public static readonly IReadOnlyDictionary<string, FollowUpTaskAction> Verbs = new Dictionary<string, FollowUpTaskAction>(StringComparer.OrdinalIgnoreCase)
    {
        ["accept"] = FollowUpTaskAction.Accept,
        ["decline"] = FollowUpTaskAction.Decline,
        ["start"] = FollowUpTaskAction.Start,
        ["wait"] = FollowUpTaskAction.Wait,
        ["done"] = FollowUpTaskAction.Complete,
        ["reassign"] = FollowUpTaskAction.Reassign,
        ["reopen"] = FollowUpTaskAction.Reopen,
        ["cancel"] = FollowUpTaskAction.Cancel,
    };

    /// <summary>Done at once; the others ask for something first.</summary>
    public static bool IsOneClick(FollowUpTaskAction action) => action is FollowUpTaskAction.Accept or FollowUpTaskAction.Start;

    public static Tone ToneOf(FollowUpTaskStatus status) => status switch
    {
        FollowUpTaskStatus.New => Tone.Accent,
        FollowUpTaskStatus.Waiting or FollowUpTaskStatus.Declined => Tone.Warning,
        FollowUpTaskStatus.Done => Tone.Good,
        _ => Tone.Neutral,
    };
}
