namespace CrmPortal.Testing;

/// <summary>How a <see cref="SmtpServer"/> behaves.</summary>
public enum SmtpManner
{
    Accepts,

    /// <summary>421 instead of a greeting.</summary>
    IsClosed,

    /// <summary>450 for every reader.</summary>
    IsBusy,

    /// <summary>550 for every reader.</summary>
    KnowsNobody,

    /// <summary>554 once the message has been said.</summary>
    RefusesTheMessage,

    /// <summary>Takes the connection and says nothing.</summary>
    Stalls,

    /// <summary>Takes the whole message and hangs up instead of answering.</summary>
    DropsAfterData,
}
