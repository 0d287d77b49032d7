namespace CrmPortal.Domain.Kpis;

/// <summary>GUI-09. What became of a remedy that somebody put forward.</summary>
public enum RemedyGrant
{
    /// <summary>Within the limit of the one who put it forward: nobody was asked.</summary>
    WithinLimit,

    /// <summary>Above it, and another supervisor approved.</summary>
    Approved,

    /// <summary>Above it; nobody has decided yet.</summary>
    Waiting,

    /// <summary>Above it, and another supervisor declined.</summary>
    Declined,

    /// <summary>Dropped or cancelled for another reason.</summary>
    Withdrawn,
}
