using System.Net;
using CrmPortal.Testing;
using CrmPortal.Web.Tests.Complaints.Public;
using Xunit;

namespace CrmPortal.Web.Tests.Mailing;

/// <summary>What strangers type on the public page, as the mail server gets it.</summary>
public sealed class HeaderInjectionTests(MailHost host) : IClassFixture<MailHost>
{
    /// <summary>Only where the text is more than ASCII.</summary>
    private const string Optional = "Content-Transfer-Encoding";

    private static readonly string[] Known =
    [
        "Auto-Submitted", "Content-Language", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To",
    ];

    [Theory]
    [Trait("Rule", "MAI-03")]
    [InlineData("Ada\r\nBcc: eve@example.org")]
    [InlineData("Ada\nSubject: You have won\n\n.\nMAIL FROM:<eve@example.org>")]
    [InlineData("\"Ada\" <eve@example.org>, =?utf-8?Q?=0D=0ABcc:_eve@example.org?=")]
    [InlineData("Ada\u2028Bcc: eve@example.org\u0085To: eve@example.org")]
    public async Task A_name_and_a_text_add_neither_a_header_nor_a_reader(string hostile)
    {
        await host.SendAsync(0);

        await ComplainAsync(HttpStatusCode.SeeOther, ("Input.Name", hostile), ("Input.Description", hostile), ("Input.Product", hostile));
        await host.RunAsync();

        var taken = Assert.Single(host.Server.Taken);
        Assert.Equal(["li@example.com"], taken.To);
        Assert.Equal(Known, taken.Headers.Select(header => header.Split(':')[0]).Where(name => name is not Optional).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(taken.Headers, header => header.Contains("eve@", StringComparison.OrdinalIgnoreCase));
        Assert.Single(host.Server.Said, said => said.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase));
        Assert.Single(host.Server.Said, said => said.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [Trait("Rule", "MAI-02")]
    [InlineData("\"ada lovelace\"@example.org")]
    [InlineData("\"ada\\\"\"@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("ada@example.org, eve@example.org")]
    [InlineData("ada@example.org;eve@example.org")]
    [InlineData("ada@example.org\nBcc: eve@example.org")]
    [InlineData("ada@example.org>\r\nRCPT TO:<eve@example.org")]
    [InlineData("ada(eve)@example.org")]
    [InlineData("ada@[127.0.0.1]")]
    public async Task An_address_that_is_more_than_one_plain_address_is_refused_and_nothing_leaves(string address)
    {
        await host.SendAsync(0);

        var refused = await ComplainAsync(HttpStatusCode.UnprocessableEntity, ("Input.Email", address));
        await host.RunAsync();

        Assert.False(string.IsNullOrEmpty(refused.ErrorAt("Input.Email")));
        Assert.Empty(await host.StoredAsync());
        Assert.Empty(host.Server.Said);
    }

    private async Task<Page> ComplainAsync(HttpStatusCode expected, params (string Field, string Value)[] typed)
    {
        using var visitor = host.Portal.Visit();
        var form = await visitor.GetAsync("/complain");
        host.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        return await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(typed), expected);
    }
}
