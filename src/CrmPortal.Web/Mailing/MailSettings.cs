using System.Net;
using CrmPortal.Data.Mailing;
using CrmPortal.Web.Hosting;
using MimeKit;

namespace CrmPortal.Web.Mailing;

/// <summary>Section <c>Mail</c>: the server that takes outgoing messages. Without a host they wait.</summary>
public sealed record MailSettings
{
    private const int Submission = 587;
    private const int Submissions = 465;

    public string? Host { get; private init; }

    public int Port { get; private init; } = Submission;

    public string? User { get; private init; }

    public string? Password { get; private init; }

    /// <summary>Sender of all messages; given wherever <see cref="Host"/> is.</summary>
    public MailboxAddress? From { get; private init; }

    /// <summary>MAI-12. As the port has it, unless set; on loopback none.</summary>
    public MailEncryption Encryption { get; private init; }

    /// <summary>For one message, from the connection to the last answer.</summary>
    public TimeSpan Timeout { get; private init; } = TimeSpan.FromSeconds(60);

    public bool IsConfigured => Host is not null;

    /// <exception cref="SettingsException">A value cannot be used.</exception>
    public static MailSettings Read(IConfiguration section)
    {
        if (section["Host"] is not { Length: > 0 } host)
        {
            return new MailSettings();
        }

        if (!MailRules.IsAddress(section["From"]))
        {
            throw new SettingsException($"Mail:Host is \"{host}\", but Mail:From is \"{section["From"]}\"; it must be one mail address such as crm@example.org.");
        }

        var isLoopback = string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
        var port = section.GetValue("Port", Submission);
        var settings = new MailSettings
        {
            Host = host,
            Port = port,
            User = section["User"],
            Password = section["Password"],
            From = new MailboxAddress("", section["From"]!),
            Encryption = ReadEncryption(section["Encryption"])
                ?? (port is Submissions ? MailEncryption.Implicit : isLoopback ? MailEncryption.None : MailEncryption.StartTls),
            Timeout = section.GetValue("Timeout", TimeSpan.FromSeconds(60)),
        };
        if (settings.Encryption is MailEncryption.IfOffered or MailEncryption.None && !isLoopback)
        {
            throw new SettingsException($"Mail:Encryption is {settings.Encryption}, and messages to {host} could cross the network unencrypted. Only a server on this machine may go without.");
        }

        if (settings.Timeout <= TimeSpan.Zero || settings.Timeout >= Outbox.Claim)
        {
            throw new SettingsException($"Mail:Timeout is {settings.Timeout}; it must be more than zero and less than {Outbox.Claim}.");
        }

        return settings;
    }

    /// <summary>By name alone: 0 would be a member, too.</summary>
    private static MailEncryption? ReadEncryption(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : Enum.GetValues<MailEncryption>().Where(e => text.Equals(e.ToString(), StringComparison.OrdinalIgnoreCase)).Select(e => (MailEncryption?)e).FirstOrDefault()
            ?? throw new SettingsException($"Mail:Encryption is \"{text}\"; it can be {string.Join(", ", Enum.GetNames<MailEncryption>())}.");
}
