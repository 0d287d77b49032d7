namespace CrmPortal.Testing;

/// <summary>How the virus scanner of a test answers.</summary>
public enum ClamManner
{
    FindsNothing,
    FindsSomething,

    /// <summary>It takes less than it is sent, and says so.</summary>
    FindsItTooLarge,

    /// <summary>An answer that clamd does not give.</summary>
    Babbles,

    /// <summary>Ends the connection without an answer.</summary>
    Drops,

    /// <summary>Says nothing until the other side has had enough.</summary>
    Stalls,
}
