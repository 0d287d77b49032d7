using System.Net;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Hosting;

public sealed class SecurityHeaderTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/account", HttpStatusCode.Redirect)]
    [InlineData("/error/404", HttpStatusCode.NotFound)]
    [InlineData("/css/site.css", HttpStatusCode.OK)]
    [InlineData("/healthz/live", HttpStatusCode.OK)]
    public async Task Every_answer_carries_them(string path, HttpStatusCode status)
    {
        using var visitor = host.Visit();

        var answer = await visitor.GetAsync(path, status);

        AssertHeaders(answer);
    }

    [Fact]
    public async Task A_failure_carries_them_and_tells_nothing_of_its_cause()
    {
        await using var broken = await WebHost.StartAsync();
        await broken.QueryAsync(db => db.Database.ExecuteSqlAsync($"DROP TABLE \"AuditEvents\""));
        using var visitor = broken.Visit();

        var answer = await visitor.SignInAsync("nobody@example.org", Given.Password, HttpStatusCode.InternalServerError);

        AssertHeaders(answer);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Heading);
        Assert.DoesNotContain("AuditEvents", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_not_stored()
    {
        using var visitor = await host.SignInAsync(Given.User());

        var page = await visitor.GetAsync("/account");

        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_script_of_a_page_carries_the_nonce_of_its_answer_and_no_two_answers_share_one()
    {
        using var visitor = host.Visit();

        var first = await visitor.GetAsync("/account/sign-in");
        var second = await visitor.GetAsync("/account/sign-in");

        var nonces = first.Document.QuerySelectorAll("script").Select(s => s.GetAttribute("nonce")).Distinct(StringComparer.Ordinal).ToList();
        var nonce = Assert.Single(nonces);
        Assert.Contains($"'nonce-{nonce}'", first.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain(nonce!, second.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_name_is_refused()
    {
        using var visitor = host.Visit();
        var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in") { Headers = { Host = "evil.example" } };

        await visitor.SendAsync(request, HttpStatusCode.BadRequest);
    }

    private static void AssertHeaders(Page answer)
    {
        Assert.StartsWith("default-src 'none'; script-src 'nonce-", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.NotNull(answer.Header("Permissions-Policy"));
        Assert.Null(answer.Header("Server"));
    }
}
