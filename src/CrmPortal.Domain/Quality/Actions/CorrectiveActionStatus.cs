namespace CrmPortal.Domain.Quality;

public enum CorrectiveActionStatus
{
    /// <summary>Planned, not begun.</summary>
    Draft,

    InProgress,

    /// <summary>Done; the effect is waited for.</summary>
    Implemented,

    Effective,

    /// <summary>Passed through on the way back to work: a verdict of "not effective" reopens the action at once.</summary>
    NotEffective,

    Cancelled,
}
