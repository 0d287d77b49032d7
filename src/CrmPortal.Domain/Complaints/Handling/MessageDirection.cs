namespace CrmPortal.Domain.Complaints;

public enum MessageDirection
{
    /// <summary>From the complainant.</summary>
    Inbound,

    /// <summary>To the complainant.</summary>
    Outbound,

    /// <summary>Among ourselves.</summary>
    Note,
}
