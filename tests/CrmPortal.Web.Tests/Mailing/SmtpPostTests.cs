using CrmPortal.Data.Mailing;
using CrmPortal.Testing;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Mailing;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CrmPortal.Web.Tests.Mailing;

/// <summary>Real conversations over a socket.</summary>
public sealed class SmtpPostTests
{
    [Fact]
    [Trait("Rule", "MAI-04")]
    public async Task A_message_arrives_as_plain_text_for_one_reader()
    {
        await using var server = new SmtpServer();
        var mail = Mail(subject: "您的投诉已解决", body: "第一行\n.\n.. third");

        await Post(server).SendAsync(mail, CancellationToken.None);

        var taken = Assert.Single(server.Taken);
        Assert.Equal(["ada@example.org"], taken.To);
        Assert.Equal("第一行\n.\n.. third", taken.Text.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal($"<{mail.MessageId:N}@example.com>", taken.Header("Message-ID"));
        Assert.Equal("auto-generated", taken.Header("Auto-Submitted"));
        Assert.StartsWith("text/plain; charset=utf-8", taken.Header("Content-Type"), StringComparison.Ordinal);
        Assert.StartsWith("=?utf-8?", taken.Header("Subject"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "MAI-03")]
    public async Task What_stands_in_a_text_stays_in_the_body()
    {
        await using var server = new SmtpServer();

        await Post(server).SendAsync(Mail(body: "Hello\r\n.\r\nRCPT TO:<eve@example.org>\r\nBcc: eve@example.org\r\n\r\n{{7*7}}"), CancellationToken.None);

        var taken = Assert.Single(server.Taken);
        Assert.Equal(["ada@example.org"], taken.To);
        Assert.DoesNotContain(taken.Headers, header => header.Contains("eve", StringComparison.Ordinal));
        Assert.Contains("{{7*7}}", taken.Text, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "MAI-05")]
    [InlineData(SmtpManner.IsClosed, false, true)]
    [InlineData(SmtpManner.IsBusy, false, false)]
    [InlineData(SmtpManner.KnowsNobody, true, false)]
    [InlineData(SmtpManner.RefusesTheMessage, true, false)]
    [InlineData(SmtpManner.Stalls, false, true)]
    [InlineData(SmtpManner.DropsAfterData, false, true)]
    public async Task A_refusal_tells_whether_to_try_again_and_names_nobody(SmtpManner manner, bool isFinal, bool isServer)
    {
        await using var server = new SmtpServer { Manner = manner };

        var refusal = await Assert.ThrowsAsync<MailRefusedException>(() => Post(server).SendAsync(Mail(), CancellationToken.None));

        Assert.Equal((isFinal, isServer), (refusal.IsFinal, refusal.IsServer));
        Assert.DoesNotContain("ada@example.org", refusal.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(refusal.Message, char.IsControl);
    }

    [Fact]
    [Trait("Rule", "MAI-12")]
    public async Task A_server_without_encryption_is_told_nothing_where_it_is_required()
    {
        await using var server = new SmtpServer();

        await Assert.ThrowsAsync<MailRefusedException>(() => Post(server, ("Encryption", "StartTls")).SendAsync(Mail(), CancellationToken.None));

        Assert.DoesNotContain(server.Said, said => said.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [Trait("Rule", "MAI-12")]
    [InlineData("smtp.example.org", "crm@example.org", "None", "00:01:00")]
    [InlineData("smtp.example.org", "crm@example.org", "IfOffered", "00:01:00")]
    [InlineData("smtp.example.org", "crm@example.org", "0", "00:01:00")]
    [InlineData("smtp.example.org", "crm@example.org", "Ssl", "00:01:00")]
    [InlineData("smtp.example.org", "not an address", "StartTls", "00:01:00")]
    [InlineData("smtp.example.org", "crm@example.org\r\nBcc: eve@example.org", "StartTls", "00:01:00")]
    [InlineData("smtp.example.org", null, "StartTls", "00:01:00")]
    [InlineData("localhost", "crm@example.org", "None", "01:00:00")]
    public void Settings_that_cannot_be_used_are_refused_at_the_start(string host, string? from, string encryption, string timeout)
    {
        Assert.Throws<SettingsException>(() => Settings(("Host", host), ("From", from), ("Encryption", encryption), ("Timeout", timeout)));
    }

    [Theory]
    [Trait("Rule", "MAI-12")]
    [InlineData("smtp.example.org", null, null, MailEncryption.StartTls)]
    [InlineData("smtp.example.org", "25", null, MailEncryption.StartTls)]
    [InlineData("smtp.example.org", "465", null, MailEncryption.Implicit)]
    [InlineData("smtp.example.org", "2465", "implicit", MailEncryption.Implicit)]
    [InlineData("localhost", null, null, MailEncryption.None)]
    [InlineData("127.0.0.1", null, "IfOffered", MailEncryption.IfOffered)]
    [InlineData("::1", null, "StartTls", MailEncryption.StartTls)]
    public void Encryption_is_required_of_every_server_but_one_on_this_machine(string host, string? port, string? encryption, MailEncryption expected)
    {
        Assert.Equal(expected, Settings(("Host", host), ("Port", port), ("Encryption", encryption), ("From", "crm@example.org")).Encryption);
        Assert.False(Settings().IsConfigured);
    }

    private static SmtpPost Post(SmtpServer server, params (string Key, string? Value)[] more) =>
        new(Settings([
            ("Host", "127.0.0.1"),
            ("Port", server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("From", "crm@example.com"),
            ("Timeout", server.Manner is SmtpManner.Stalls ? "00:00:00.3" : "00:00:30"),
            .. more,
        ]));

    private static MailSettings Settings(params (string Key, string? Value)[] values) =>
        MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, v.Value))).Build());

    private static OutgoingMail Mail(string subject = "News", string body = "We are looking into it.") =>
        new(MailKind.News, "ada@example.org", "zh-CN", subject, body, Given.Complaint(1), Clock.Start);
}
