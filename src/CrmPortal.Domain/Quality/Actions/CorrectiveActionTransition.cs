using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

/// <summary>One row of an action's history.</summary>
public sealed class CorrectiveActionTransition : Transition<CorrectiveAction, CorrectiveActionStatus, CorrectiveActionStep>
{
    private CorrectiveActionTransition()
    {
    }

    internal CorrectiveActionTransition(
        CorrectiveActionStep step, CorrectiveActionStatus to, int round, string? note, Actor by, DateTime at)
        : base(step, to, by, at, note) => Round = round;

    /// <summary>The round in which it happened: 1, and one more each time the action is reopened.</summary>
    public int Round { get; private set; }
}
