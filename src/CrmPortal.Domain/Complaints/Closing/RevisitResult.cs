namespace CrmPortal.Domain.Complaints;

/// <summary>What the complainant said when asked after the resolution.</summary>
public enum RevisitResult
{
    Satisfied,
    Neutral,
    Dissatisfied,

    /// <summary>Not reached.</summary>
    Unreachable,
}
