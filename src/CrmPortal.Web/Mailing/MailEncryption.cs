namespace CrmPortal.Web.Mailing;

/// <summary>Setting <c>Mail:Encryption</c>: how the connection to the mail server is protected.</summary>
public enum MailEncryption
{
    /// <summary>Asked for with STARTTLS (RFC 3207) before anything else is said; without it nothing is sent. The way of port 587.</summary>
    StartTls,

    /// <summary>From the first byte (RFC 8314, "implicit TLS"). The way of port 465.</summary>
    Implicit,

    /// <summary>STARTTLS where the server offers it. Only for a server on this machine.</summary>
    IfOffered,

    /// <summary>Only for a server on this machine.</summary>
    None,
}
