using CrmPortal.Domain.Tasks;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>The steps of a task that have a page of their own, <c>/tasks/{id}/{verb}</c>.</summary>
internal static class TaskVerbs
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
}
