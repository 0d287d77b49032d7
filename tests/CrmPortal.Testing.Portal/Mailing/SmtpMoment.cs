namespace CrmPortal.Testing;

/// <summary>A moment of a conversation with a <see cref="SmtpServer"/>.</summary>
public enum SmtpMoment
{
    /// <summary>Before the greeting.</summary>
    Connected,

    /// <summary>The message has been said to the end, and nothing answered.</summary>
    Said,

    /// <summary>The answer to the message has left.</summary>
    Answered,

    /// <summary>The connection has ended, whoever ended it.</summary>
    Left,
}
