namespace CrmPortal.Domain.Quality;

/// <summary>What can be done with a corrective action. Who may do it when is written in <see cref="CorrectiveActionLifecycle"/>.</summary>
public enum CorrectiveActionStep
{
    Plan,
    Edit,

    /// <summary>Another owner.</summary>
    HandOver,

    /// <summary>More complaints it is for.</summary>
    Link,

    Start,
    Implement,

    /// <summary>The effect is judged.</summary>
    Check,

    /// <summary>Follows from a check that found no effect.</summary>
    Reopen,

    Cancel,
}
