using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tests.Calendar;
using CrmPortal.Domain.Tests.Complaints;

namespace CrmPortal.Domain.Tests.Quality;

/// <summary>Actions that Sue planned on a Monday at 09:00 in Shanghai; their owner, Ann unless said otherwise, says that they are implemented.</summary>
internal static class Plans
{
    public static readonly RepeatCount Before = new(40, 1000, 2);

    public static DateTime Now => Complaints.Given.Now;

    /// <summary>The period of eight weeks after fourteen days is over.</summary>
    public static DateTime CheckTime { get; } = Now.AddDays(14 + 56 + 1);

    public static CorrectiveActionContent Content { get; } = new()
    {
        Title = "Scan at the handover",
        Kind = CorrectiveActionKind.Corrective,
        CauseId = 7,
        Owner = People.Ann,
        DueOn = At.Day("2026-03-31"),
    };

    public static CorrectiveAction Action(CorrectiveActionStatus status = CorrectiveActionStatus.Draft, CorrectiveActionContent? content = null)
    {
        content ??= Content;
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
            action.Implement("Done", action.EarliestCheck(Now, At.China), Before, content.Owner, Now, At.China);
        }

        if (status is CorrectiveActionStatus.Effective)
        {
            action.Check(new RepeatCount(10, 1000, 0), EffectVerdict.Effective, null, null, People.Sue, CheckTime, At.China);
        }

        return action;
    }

    public static RuleViolation Refused(Rule rule, CorrectiveAction action, Action<CorrectiveAction> command)
    {
        var before = System.Text.Json.JsonSerializer.Serialize(action);

        var violation = Xunit.Assert.Throws<RuleViolation>(() => command(action));

        Xunit.Assert.Equal(rule, violation.Rule);
        Xunit.Assert.Equal(before, System.Text.Json.JsonSerializer.Serialize(action));
        return violation;
    }
}
