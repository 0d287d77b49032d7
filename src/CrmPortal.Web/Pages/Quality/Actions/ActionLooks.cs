using CrmPortal.Domain.Quality;
using CrmPortal.Web.TagHelpers;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>How corrective actions look, and the addresses of what can be done with them.</summary>
public static class ActionLooks
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

    public static Tone Of(CorrectiveActionStatus status) => status switch
    {
        CorrectiveActionStatus.Effective => Tone.Good,
        CorrectiveActionStatus.NotEffective => Tone.Bad,
        CorrectiveActionStatus.InProgress => Tone.Accent,
        CorrectiveActionStatus.Implemented => Tone.Warning,
        _ => Tone.Neutral,
    };

    public static string IconOf(CorrectiveActionStep step) => step switch
    {
        CorrectiveActionStep.Plan => "flag",
        CorrectiveActionStep.Start => "player-play",
        CorrectiveActionStep.Implement => "check",
        CorrectiveActionStep.Check => "clipboard-check",
        CorrectiveActionStep.Reopen => "refresh",
        CorrectiveActionStep.Link => "link",
        CorrectiveActionStep.HandOver => "user",
        CorrectiveActionStep.Cancel => "circle-x",
        _ => "pencil",
    };
}
