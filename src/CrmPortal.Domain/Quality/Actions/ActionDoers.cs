namespace CrmPortal.Domain.Quality;

/// <summary>Who may take a step.</summary>
[Flags]
public enum ActionDoers
{
    None = 0,

    Supervisor = 1,

    /// <summary>Whoever is responsible for the action, agent or supervisor.</summary>
    Owner = 2,

    /// <summary>A supervisor who neither owns the action nor said that it is done.</summary>
    OtherSupervisor = 4,
}
