using CrmPortal.Data.Mailing;
using CrmPortal.Web.Jobs;
using Serilog;

namespace CrmPortal.Web.Mailing;

/// <summary>MAI-04 to MAI-07. Sends what waits in the outbox, one message after the other.</summary>
public sealed class MailJob(MailSettings settings, SmtpPost post) : IJob
{
    public string Name => "mail";

    public TimeSpan Every => TimeSpan.FromSeconds(20);

    public async Task<int> RunAsync(JobRun run, CancellationToken ct)
    {
        await using (run.Open(out var db))
        {
            await Outbox.ForgetOldAsync(db, ct);
        }

        var sent = 0;
        while (settings.IsConfigured && await SendNextAsync(run, ct) is { } left)
        {
            sent += left ? 1 : 0;
        }

        return sent;
    }

    /// <summary>Whether the message left; null where none is due, or the server is of no use now.</summary>
    private async Task<bool?> SendNextAsync(JobRun run, CancellationToken ct)
    {
        await run.KeepAsync(ct);
        await using var scope = run.Open(out var db);
        if (await Outbox.TakeAsync(db, ct) is not { } mail)
        {
            return null;
        }

        try
        {
            await post.SendAsync(mail, ct);
        }
        catch (MailRefusedException refusal)
        {
            await Outbox.MarkFailedAsync(db, mail, refusal.Message, refusal.IsFinal, CancellationToken.None);

            // Not what the server said: it may speak of the reader.
            Log.Warning("Mail {Mail} of kind {Kind} did not leave at attempt {Attempt}", mail.Id, mail.Kind, mail.Attempts);
            return refusal.IsServer ? null : false;
        }

        // Not to be interrupted: it has left.
        await Outbox.MarkSentAsync(db, mail, CancellationToken.None);
        return true;
    }
}
