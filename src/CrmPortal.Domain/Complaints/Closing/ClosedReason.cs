namespace CrmPortal.Domain.Complaints;

/// <summary>How a complaint came to be closed.</summary>
public enum ClosedReason
{
    /// <summary>The complainant was reached and is not dissatisfied.</summary>
    Completed,

    /// <summary>The complainant could not be reached in three attempts.</summary>
    Unreachable,

    /// <summary>The complainant stays dissatisfied and knows where else they can turn.</summary>
    Dissatisfied,

    /// <summary>Closed in the system it was imported from.</summary>
    Imported,
}
