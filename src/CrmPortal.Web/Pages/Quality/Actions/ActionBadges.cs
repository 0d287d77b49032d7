using CrmPortal.Domain.Quality;
using CrmPortal.Web.TagHelpers;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>The colours and icons of the badges of corrective actions.</summary>
public static class ActionBadges
{
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
