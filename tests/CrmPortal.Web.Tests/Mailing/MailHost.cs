using System.Globalization;
using CrmPortal.Data.Mailing;
using CrmPortal.Testing;
using CrmPortal.Web.Mailing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Mailing;

/// <summary>A portal and the mail server it is configured for.</summary>
public sealed class MailHost : IAsyncLifetime
{
    public SmtpServer Server { get; } = new();

    public WebHost Portal { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Portal = await WebHost.StartAsync(
            "--Mail:Host=127.0.0.1",
            $"--Mail:Port={Server.Port.ToString(CultureInfo.InvariantCulture)}",
            "--Mail:From=crm@example.com",
            "--Mail:Timeout=00:00:01");

    /// <summary>A fresh outbox with messages about one complaint.</summary>
    public async Task SendAsync(int messages)
    {
        Server.Forget();
        await Portal.QueryAsync(db => db.OutgoingMails.ExecuteDeleteAsync());
        var complaint = Given.Complaint(1);
        await Portal.SaveAsync(
        [
            complaint,
            .. Enumerable.Range(1, messages).Select(n => new OutgoingMail(
                MailKind.News, string.Create(CultureInfo.InvariantCulture, $"reader{n}@example.org"), "en", "News", "We are looking into it.", complaint, Portal.Clock.Now)),
        ]);
    }

    public async Task RunAsync(TimeSpan? later = null)
    {
        Portal.Clock.Advance(later ?? TimeSpan.FromMinutes(1));
        await Portal.RunAsync<MailJob>();
    }

    public Task<List<OutgoingMail>> StoredAsync() => Portal.QueryAsync(db => db.OutgoingMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    public async Task DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Server.DisposeAsync();
    }
}
