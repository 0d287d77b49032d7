using CrmPortal.Domain.Quality;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>The last part of the address of each step of a corrective action.</summary>
public static class ActionVerbs
{
    /// <summary>The steps with a page of their own, in the order of the buttons.</summary>
    public static IReadOnlyDictionary<CorrectiveActionStep, string> Verbs { get; } = new Dictionary<CorrectiveActionStep, string>
    {
        [CorrectiveActionStep.Start] = "start",
        [CorrectiveActionStep.Implement] = "implement",
        [CorrectiveActionStep.Check] = "check",
        [CorrectiveActionStep.Link] = "link",
        [CorrectiveActionStep.Edit] = "edit",
        [CorrectiveActionStep.Cancel] = "cancel",
    };
}
