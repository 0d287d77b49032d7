using CrmPortal.Domain.Quality;

namespace CrmPortal.Testing;

public static partial class Given
{
    public static readonly RepeatCount CountBefore = new(40, 1000, 2);

    /// <summary>The period of eight weeks after fourteen days is over.</summary>
    public static DateTime CheckTime => Now.AddDays(14 + 56 + 1);

    public static CorrectiveActionContent ActionContent { get; } = new()
    {
        Title = "Scan at the handover",
        Kind = CorrectiveActionKind.Corrective,
        CauseId = 7,
        Owner = People.Ann,
        DueOn = At.Day("2026-03-31"),
    };

    /// <summary>An action that Sue planned; its owner, Ann unless said otherwise, says that it is implemented.</summary>
    public static CorrectiveAction Action(CorrectiveActionStatus status = CorrectiveActionStatus.Draft, CorrectiveActionContent? content = null)
    {
        content ??= ActionContent;
        var action = CorrectiveAction.Create(content, [1, 2], People.Sue, Now, At.China);
        if (status is CorrectiveActionStatus.Cancelled)
        {
            action.Cancel("Somebody else does it", People.Sue, Now);
        }

        if (status is CorrectiveActionStatus.InProgress or CorrectiveActionStatus.Implemented or CorrectiveActionStatus.Effective)
        {
            action.Start(content.Owner, Now);
        }

        if (status is CorrectiveActionStatus.Implemented or CorrectiveActionStatus.Effective)
        {
            action.Implement("Done", action.EarliestCheck(Now, At.China), CountBefore, content.Owner, Now, At.China);
        }

        if (status is CorrectiveActionStatus.Effective)
        {
            action.Check(new RepeatCount(10, 1000, 0), EffectVerdict.Effective, null, null, People.Sue, CheckTime, At.China);
        }

        return action;
    }
}
