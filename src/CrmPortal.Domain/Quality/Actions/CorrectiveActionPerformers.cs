namespace CrmPortal.Domain.Quality;

/// <summary>Who may do something with a corrective action: the last column of the table in <see cref="CorrectiveActionLifecycle"/>.</summary>
[Flags]
public enum CorrectiveActionPerformers
{
    None = 0,

    Supervisor = 1,

    /// <summary>Whoever is responsible for the action, agent or supervisor.</summary>
    Owner = 2,

    /// <summary>A supervisor who neither owns the action nor said that it is done.</summary>
    OtherSupervisor = 4,
}
