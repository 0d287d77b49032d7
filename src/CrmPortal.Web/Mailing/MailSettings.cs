using System.Net;
using System.Net.Mail;
using CrmPortal.Data.Mailing;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Mailing;

/// <summary>Section <c>Mail</c>: the server that takes outgoing messages. Without a host they wait.</summary>
public sealed record MailSettings
{
    private const int Submission = 587;

    public string? Host { get; private init; }

    public int Port { get; private init; } = Submission;

    public string? User { get; private init; }

    public string? Password { get; private init; }

    /// <summary>Sender of all messages; given wherever <see cref="Host"/> is.</summary>
    public MailAddress? From { get; private init; }

    /// <summary>The connection is encrypted before anything else is said; not asked for on loopback.</summary>
    public bool StartTls { get; private init; } = true;

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
        var settings = new MailSettings
        {
            Host = host,
            Port = section.GetValue("Port", Submission),
            User = section["User"],
            Password = section["Password"],
            From = new MailAddress(section["From"]!),
            StartTls = section.GetValue("StartTls", !isLoopback),
            Timeout = section.GetValue("Timeout", TimeSpan.FromSeconds(60)),
        };
        if (!settings.StartTls && !isLoopback)
        {
            throw new SettingsException($"Mail:StartTls is off, and messages to {host} would cross the network unencrypted. Only a server on this machine may go without.");
        }

        if (settings.Timeout <= TimeSpan.Zero || settings.Timeout >= Outbox.Claim)
        {
            throw new SettingsException($"Mail:Timeout is {settings.Timeout}; it must be more than zero and less than {Outbox.Claim}.");
        }

        return settings;
    }
}
