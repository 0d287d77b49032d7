using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using CrmPortal.Data.Mailing;

namespace CrmPortal.Web.Mailing;

/// <summary>
/// Hands one message to the mail server. The only place that knows <see cref="SmtpClient"/>: it speaks STARTTLS and not
/// the implicit TLS of port 465.
/// </summary>
public sealed class SmtpPost(MailSettings settings)
{
    /// <exception cref="MailRefusedException">The server did not take it, or could not be reached in time.</exception>
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(settings.Timeout);
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            UseDefaultCredentials = false,
            Credentials = settings.User is { Length: > 0 } user ? new NetworkCredential(user, settings.Password) : null,

            // Only an address that needs it: a server behind the first one may not know such headers.
            DeliveryFormat = Ascii.IsValid(mail.To) ? SmtpDeliveryFormat.SevenBit : SmtpDeliveryFormat.International,
        };
        try
        {
            using var message = MessageOf(mail);
            await client.SendMailAsync(message, timeout.Token);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new MailRefusedException("no answer in time", isFinal: false, isServer: true, e);
        }
        catch (SmtpException e)
        {
            var isServer = e.StatusCode is SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.ServiceClosingTransmissionChannel;
            throw new MailRefusedException(Told(e, mail.To), IsFinal(e), isServer, e);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or IOException)
        {
            throw new MailRefusedException(e.GetType().Name, isFinal: e is FormatException, isServer: false, e);
        }
    }

    private MailMessage MessageOf(OutgoingMail mail)
    {
        var message = new MailMessage(settings.From!, new MailAddress(mail.To))
        {
            Subject = mail.SubjectToSend,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.BodyToSend,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        message.Headers.Add("Message-ID", string.Create(CultureInfo.InvariantCulture, $"<{mail.MessageId:N}@{settings.From!.Host}>"));
        message.Headers.Add("Content-Language", mail.Culture);

        // RFC 3834: notes of absence do not answer it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    /// <summary>The server does not know the recipient or does not want the message, and will not tomorrow either.</summary>
    private static bool IsFinal(SmtpException e) =>
        (int)e.StatusCode is >= 500 and < 600 && (e is SmtpFailedRecipientException || e.StatusCode is SmtpStatusCode.TransactionFailed or SmtpStatusCode.ExceededStorageAllocation);

    private static string Told(SmtpException e, string address)
    {
        var root = e.GetBaseException();
        var words = ReferenceEquals(root, e) ? e.Message : $"{e.Message} {root.Message}";
        var line = string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c)).Replace(address, OutgoingMail.Masked(address), StringComparison.OrdinalIgnoreCase);
        return e.StatusCode is SmtpStatusCode.GeneralFailure ? line : string.Create(CultureInfo.InvariantCulture, $"{(int)e.StatusCode} {line}");
    }
}
