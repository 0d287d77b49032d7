using System.Net;
using CrmPortal.Data.Auditing;
using CrmPortal.Testing;
using CrmPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

public sealed class SignInTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Wrong = "a password of somebody else";

    [Fact]
    public async Task The_right_password_leads_to_the_page_that_was_asked_for()
    {
        var user = await host.SaveAsync(Given.User());
        using var visitor = host.Visit();

        var asked = await visitor.GetAsync("/account", HttpStatusCode.Redirect);
        var form = await asked.FollowAsync();
        var answer = await form.SubmitAsync("form[action='/account/sign-in']", new() { ["Input.Email"] = user.Email, ["Input.Password"] = Given.Password });

        Assert.Equal("/account", answer.Location);
        Assert.Contains(user.DisplayName, (await answer.FollowAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_never_leads_to_another_site()
    {
        var user = await host.SaveAsync(Given.User());
        using var visitor = host.Visit();
        var form = await visitor.GetAsync("/account/sign-in?ReturnUrl=https%3A%2F%2Fevil.example%2F");

        var answer = await form.SubmitAsync("form[action='/account/sign-in']", new() { ["Input.Email"] = user.Email, ["Input.Password"] = Given.Password });

        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_alike()
    {
        var user = await host.SaveAsync(Given.User());
        using var visitor = host.Visit();

        var wrong = await visitor.SignInAsync(user.Email!, Wrong, HttpStatusCode.UnprocessableEntity);
        var unknown = await visitor.SignInAsync("nobody@example.org", Wrong, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(wrong.TextOf(".error-summary"), unknown.TextOf(".error-summary"));
        Assert.Equal(user.Email, wrong.ValueOf("Input.Email"));
        Assert.Equal("", wrong.ValueOf("Input.Password"));
    }

    [Fact]
    public async Task Empty_fields_are_named()
    {
        using var visitor = host.Visit();

        var answer = await visitor.SignInAsync("", "", HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.Email"));
        Assert.NotNull(answer.ErrorAt("Input.Password"));
    }

    [Fact]
    [Trait("Rule", "SEC-07")]
    public async Task After_ten_wrong_passwords_even_the_right_one_is_refused()
    {
        var user = await host.SaveAsync(Given.User());
        using var visitor = host.Visit();
        for (var i = 0; i < 10; i++)
        {
            await visitor.SignInAsync(user.Email!, Wrong, HttpStatusCode.UnprocessableEntity);
        }

        await visitor.SignInAsync(user.Email!, Given.Password, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Signing_in_and_failing_to_are_in_the_audit_trail()
    {
        var user = await host.SaveAsync(Given.User());
        using var visitor = host.Visit();
        await visitor.SignInAsync(user.Email!, Wrong, HttpStatusCode.UnprocessableEntity);

        await visitor.SignInAsync(user.Email!, Given.Password);

        var events = await host.QueryAsync(db => db.AuditEvents.Where(e => e.Entity == "User" && e.EntityId == user.Id && e.Action != AuditAction.Create)
            .OrderBy(e => e.Seq).Select(e => new { e.Action, e.ActorId, e.Address }).ToListAsync());
        Assert.Equal([AuditAction.SignInFailed, AuditAction.SignIn], events.Select(e => e.Action));
        Assert.Equal([null, user.Id], events.Select(e => e.ActorId));
        Assert.All(events, e => Assert.Equal("127.0.0.1", e.Address));
    }

    [Fact]
    [Trait("Rule", "SEC-06")]
    public async Task A_user_who_is_disabled_cannot_sign_in()
    {
        var user = Given.User();
        user.DisabledAt = Clock.Start;
        await host.SaveAsync(user);
        using var visitor = host.Visit();

        await visitor.SignInAsync(user.Email!, Given.Password, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Too_many_attempts_in_a_minute_are_told_to_wait()
    {
        await using var strict = await WebHost.StartAsync("--Limits:SignInPerAccountAndMinute=2");
        using var visitor = strict.Visit();
        await visitor.SignInAsync("somebody@example.org", Wrong, HttpStatusCode.UnprocessableEntity);
        await visitor.SignInAsync("somebody@example.org", Wrong, HttpStatusCode.UnprocessableEntity);

        var answer = await visitor.SignInAsync("SOMEBODY@example.org", Wrong, HttpStatusCode.TooManyRequests);

        Assert.Equal("60", answer.Header("Retry-After"));
        Assert.NotEmpty(answer.Heading);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_clears_what_the_browser_kept()
    {
        using var visitor = await host.SignInAsync(Given.User());
        var page = await visitor.GetAsync("/account/sign-out");

        var answer = await page.SubmitAsync("main form");

        Assert.Equal("/account/sign-in", answer.Location);
        Assert.Equal("\"cache\", \"storage\"", answer.Header("Clear-Site-Data"));
        await visitor.GetAsync("/account", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Asking_for_the_sign_out_page_does_not_sign_out()
    {
        using var visitor = await host.SignInAsync(Given.User());

        await visitor.GetAsync("/account/sign-out");

        await visitor.GetAsync("/account");
    }

    [Fact]
    [Trait("Rule", "SEC-06")]
    public async Task Disabling_a_user_ends_his_session_with_the_next_request()
    {
        var user = Given.User();
        using var visitor = await host.SignInAsync(user);
        await visitor.GetAsync("/account");
        await DisableAsync(user.Id);

        host.Services.GetRequiredService<SessionCheck>().Forget(user.Id);

        await visitor.GetAsync("/account", HttpStatusCode.Redirect);
    }

    private Task<int> DisableAsync(long id) => host.QueryAsync(async db =>
    {
        var stored = await db.Users.SingleAsync(u => u.Id == id);
        stored.DisabledAt = host.Clock.Now;
        return await db.SaveChangesAsync();
    });
}
