using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using CrmPortal.Data.Mailing;
using CrmPortal.Testing;
using CrmPortal.Web.Mailing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Mailing;

/// <summary>Mail servers that encrypt.</summary>
[Trait("Rule", "MAI-12")]
public sealed class EncryptionTests : IAsyncLifetime
{
    private readonly string _directory = TempDirectory.Create();
    private readonly X509Certificate2 _certificate = ServerCertificate.Create();

    public async Task InitializeAsync()
    {
        await using var host = await WebHost.StartInAsync(_directory);
        var complaint = Given.Complaint(1);
        await host.SaveAsync(complaint, new OutgoingMail(MailKind.News, "ada@example.org", "en", "News", "We are looking into it.", complaint, host.Clock.Now));
    }

    [Theory]
    [InlineData(MailEncryption.StartTls)]
    [InlineData(MailEncryption.IfOffered)]
    [InlineData(MailEncryption.Implicit)]
    public async Task A_message_crosses_the_network_encrypted_where_the_machine_trusts_the_server(MailEncryption encryption)
    {
        await using var server = new SmtpServer(_certificate, isImplicit: encryption is MailEncryption.Implicit);

        await SendTrustingAsync(server, _certificate, encryption, until: SmtpMoment.Answered);

        var taken = Assert.Single(server.Taken);
        Assert.True(taken.IsEncrypted);
        Assert.Equal("We are looking into it.", taken.Text.Split('\n')[0].TrimEnd());
    }

    [Theory]
    [InlineData(MailEncryption.StartTls)]
    [InlineData(MailEncryption.Implicit)]
    public async Task A_trusted_certificate_of_another_host_is_refused_and_the_server_told_nothing(MailEncryption encryption)
    {
        using var other = ServerCertificate.Create("mail.example.org");
        await using var server = new SmtpServer(other, isImplicit: encryption is MailEncryption.Implicit);

        await SendTrustingAsync(server, other, encryption, until: SmtpMoment.Left);

        Assert.Empty(server.Taken);
        Assert.DoesNotContain(server.Said, said => said.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_server_that_is_not_trusted_is_told_nothing_and_the_message_waits_with_the_reason()
    {
        await using var server = new SmtpServer(_certificate);

        var waiting = await TryAsync(server);

        Assert.Contains("certificate", waiting.LastError, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((1, null, null, true), (waiting.Attempts, waiting.SentAt, waiting.DeadAt, waiting.NextAttemptAt is not null));
        Assert.NotEmpty(waiting.Body);
        Assert.DoesNotContain(server.Said, said => said.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_server_that_encrypts_from_the_first_byte_is_not_understood_where_it_is_not_said_and_the_message_waits()
    {
        await using var server = new SmtpServer(_certificate, isImplicit: true);

        var waiting = await TryAsync(server, "--Mail:Timeout=00:00:00.3");

        Assert.Equal(("no answer in time", 1, null, null), (waiting.LastError, waiting.Attempts, waiting.SentAt, waiting.DeadAt));
        Assert.Empty(server.Said);
    }

    public Task DisposeAsync()
    {
        _certificate.Dispose();
        TempDirectory.Delete(_directory);
        return Task.CompletedTask;
    }

    /// <summary>Lets a portal that trusts the certificate send the message, up to a moment of its conversation.</summary>
    private async Task SendTrustingAsync(SmtpServer server, X509Certificate2 certificate, MailEncryption encryption, SmtpMoment until)
    {
        var came = new TaskCompletionSource();
        server.At = moment =>
        {
            if (moment == until)
            {
                came.TrySetResult();
            }

            return Task.CompletedTask;
        };
        var trusted = Path.Combine(_directory, "trusted.pem");
        await File.WriteAllTextAsync(trusted, certificate.ExportCertificatePem());

        await using var portal = PortalProcess.Start(_directory, Settings(server, encryption), ("SSL_CERT_FILE", trusted));
        await portal.WhileItRunsAsync(came.Task);
    }

    private async Task<OutgoingMail> TryAsync(SmtpServer server, params string[] more)
    {
        await using var host = await WebHost.StartInAsync(_directory, [.. Settings(server), .. more]);
        await host.RunAsync<MailJob>();
        return await host.QueryAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync());
    }

    private static string[] Settings(SmtpServer server, MailEncryption encryption = MailEncryption.StartTls) =>
    [
        "--Mail:Host=127.0.0.1", $"--Mail:Port={server.Port.ToString(CultureInfo.InvariantCulture)}", "--Mail:From=crm@example.com", $"--Mail:Encryption={encryption}",
    ];
}
