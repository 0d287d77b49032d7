namespace CrmPortal.Domain.Quality;

/// <summary>What an action is meant to do (ISO 9001:2015, 10.2; ISO 10002:2018, 8.5).</summary>
public enum CorrectiveActionKind
{
    /// <summary>Contains the damage now.</summary>
    Immediate,

    /// <summary>Removes the cause of what has happened.</summary>
    Corrective,

    /// <summary>Removes the cause of what has not happened here yet.</summary>
    Preventive,

    /// <summary>Makes a product or a service better than it was meant to be.</summary>
    Improvement,
}
