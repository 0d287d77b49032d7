using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

/// <summary>One row of an action's history; never changed.</summary>
public sealed class CorrectiveActionMove : Part<CorrectiveAction>
{
    private CorrectiveActionMove()
    {
    }

    internal CorrectiveActionMove(
        CorrectiveActionStep step, CorrectiveActionStatus to, int round, string? note, Actor by, DateTime at)
    {
        (Step, To, Round, Note) = (step, to, round, note);
        (UserId, UserName, At) = (by.UserId, by.Name, at);
    }

    public CorrectiveActionStep Step { get; private set; }

    public CorrectiveActionStatus To { get; private set; }

    public int Round { get; private set; }

    public string? Note { get; private set; }

    public long? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public DateTime At { get; private set; }
}
