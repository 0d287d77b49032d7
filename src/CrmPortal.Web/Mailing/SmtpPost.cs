using System.Globalization;
using System.Net.Sockets;
using CrmPortal.Data.Mailing;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace CrmPortal.Web.Mailing;

/// <summary>Hands one message to the mail server. The only place that knows how mail is spoken.</summary>
public sealed class SmtpPost(MailSettings settings)
{
    /// <exception cref="MailRefusedException">The server did not take it, or could not be reached in time.</exception>
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(settings.Timeout);

        // Whether the issuer has revoked the certificate: a server in one's own network often has an issuer that cannot
        // be asked, and each message would wait for the answer.
        using var client = new SmtpClient { CheckCertificateRevocation = false };
        try
        {
            using var message = MessageOf(mail);
            await client.ConnectAsync(settings.Host!, settings.Port, Protection, timeout.Token);
            if (settings.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, settings.Password ?? "", timeout.Token);
            }

            await client.SendAsync(message, timeout.Token);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new MailRefusedException("no answer in time", isFinal: false, isServer: true, e);
        }
        catch (SmtpCommandException e)
        {
            throw new MailRefusedException(Told(e, mail.To, (int)e.StatusCode), IsFinal(e), IsOfServer(e), e);
        }
        catch (Exception e) when (e is ProtocolException or ServiceNotConnectedException or AuthenticationException or SslHandshakeException or IOException or SocketException)
        {
            throw new MailRefusedException(Told(e, mail.To), isFinal: false, isServer: true, e);
        }
        catch (NotSupportedException e)
        {
            // No STARTTLS where it is required, or no SMTPUTF8 (RFC 6531) for an address that is not ASCII.
            throw new MailRefusedException(Told(e, mail.To), isFinal: client.IsConnected, isServer: !client.IsConnected, e);
        }
        catch (FormatException e)
        {
            throw new MailRefusedException(e.GetType().Name, isFinal: true, isServer: false, e);
        }

        await LeaveAsync(client);
    }

    private SecureSocketOptions Protection => settings.Encryption switch
    {
        MailEncryption.Implicit => SecureSocketOptions.SslOnConnect,
        MailEncryption.IfOffered => SecureSocketOptions.StartTlsWhenAvailable,
        MailEncryption.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private MimeMessage MessageOf(OutgoingMail mail)
    {
        var message = new MimeMessage
        {
            Subject = mail.SubjectToSend,
            Body = new TextPart(TextFormat.Plain) { Text = mail.BodyToSend },
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{mail.MessageId:N}@{settings.From!.Domain}"),
        };
        message.From.Add(settings.From);
        message.To.Add(new MailboxAddress("", mail.To));
        message.Headers.Add(HeaderId.ContentLanguage, mail.Culture);

        // RFC 3834: notes of absence do not answer it.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>The message is with the server already: what goes wrong now loses nothing.</summary>
    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await client.DisconnectAsync(quit: true, soon.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or ProtocolException or IOException or SocketException or SmtpCommandException)
        {
            // It hung up first.
        }
    }

    /// <summary>The server does not know the recipient or does not want the message, and will not tomorrow either.</summary>
    private static bool IsFinal(SmtpCommandException e) =>
        (int)e.StatusCode is >= 500 and < 600 && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    private static bool IsOfServer(SmtpCommandException e) =>
        e.StatusCode is SmtpStatusCode.ServiceNotAvailable
        || e.ErrorCode is not (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted);

    private static string Told(Exception e, string address, int? status = null)
    {
        var root = e.GetBaseException();
        var words = ReferenceEquals(root, e) ? e.Message : $"{e.Message} {root.Message}";
        var line = string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c)).Replace(address, OutgoingMail.Masked(address), StringComparison.OrdinalIgnoreCase);
        return status is { } code ? string.Create(CultureInfo.InvariantCulture, $"{code} {line}") : line;
    }
}
