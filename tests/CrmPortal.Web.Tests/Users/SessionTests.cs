using System.Net;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

/// <summary>Each test moves the clock, so each has a portal of its own.</summary>
[Trait("Rule", "SEC-06")]
public sealed class SessionTests : IAsyncLifetime
{
    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_session_ends_thirty_minutes_after_the_last_request()
    {
        using var visitor = await _host.SignInAsync(Given.User());
        _host.Clock.Advance(TimeSpan.FromMinutes(29));
        await visitor.GetAsync("/account");
        _host.Clock.Advance(TimeSpan.FromMinutes(29));
        await visitor.GetAsync("/account");

        _host.Clock.Advance(TimeSpan.FromMinutes(31));

        await visitor.GetAsync("/account", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_ends_twelve_hours_after_signing_in_however_busy_it_was()
    {
        using var visitor = await _host.SignInAsync(Given.User());
        for (var i = 0; i < 36; i++)
        {
            _host.Clock.Advance(TimeSpan.FromMinutes(20));
            await visitor.GetAsync("/account");
        }

        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        await visitor.GetAsync("/account", HttpStatusCode.Redirect);
    }

    [Fact]
    [Trait("Rule", "USR-06")]
    public async Task A_clearance_of_top_secret_ends_in_the_middle_of_a_session()
    {
        var user = Given.User(Domain.Shared.Role.Supervisor, clearance: Domain.Shared.InfoLevel.TopSecret);
        user.TopSecretUntil = _host.Clock.Now.AddMinutes(10);
        var customer = Given.Customer(level: Domain.Shared.InfoLevel.TopSecret);
        await _host.SaveAsync(customer);
        using var visitor = await _host.SignInAsync(user);
        await visitor.GetAsync($"/customers/{customer.Number}");
        _host.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        await visitor.GetAsync($"/customers/{customer.Number}");

        _host.Clock.Advance(TimeSpan.FromTicks(1));

        await visitor.GetAsync($"/customers/{customer.Number}", HttpStatusCode.NotFound);
        await visitor.GetAsync("/customers");
    }

    [Fact]
    public async Task Switching_the_language_does_not_make_a_session_longer()
    {
        using var visitor = await _host.SignInAsync(Given.User());
        for (var i = 0; i < 36; i++)
        {
            _host.Clock.Advance(TimeSpan.FromMinutes(20));
            var page = await visitor.GetAsync("/account");
            if (i == 20)
            {
                await page.SubmitAsync("form[action='/account/culture']", new() { ["culture"] = "zh-CN" });
            }
        }

        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        await visitor.GetAsync("/account", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_user_disabled_elsewhere_is_out_within_a_minute()
    {
        var user = Given.User();
        using var visitor = await _host.SignInAsync(user);
        await visitor.GetAsync("/account");
        await _host.QueryAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == user.Id)).DisabledAt = _host.Clock.Now;
            return await db.SaveChangesAsync();
        });

        _host.Clock.Advance(TimeSpan.FromSeconds(61));

        await visitor.GetAsync("/account", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_lock_ends_after_five_minutes()
    {
        var user = await _host.SaveAsync(Given.User());
        using var visitor = _host.Visit();
        for (var i = 0; i < 10; i++)
        {
            await visitor.SignInAsync(user.Email!, "a password of somebody else", HttpStatusCode.UnprocessableEntity);
        }

        // Identity reads the clock of the machine here.
        await _host.QueryAsync(async db =>
        {
            var stored = await db.Users.SingleAsync(u => u.Id == user.Id);
            Assert.InRange(stored.LockoutEnd!.Value, DateTimeOffset.UtcNow.AddMinutes(4), DateTimeOffset.UtcNow.AddMinutes(5));
            stored.LockoutEnd = DateTimeOffset.UtcNow.AddSeconds(-1);
            return await db.SaveChangesAsync();
        });

        await visitor.SignInAsync(user.Email!, Given.Password);
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_comes_back_filled_after_signing_in()
    {
        var user = Given.User();
        using var visitor = await _host.SignInAsync(user);
        var form = await visitor.GetAsync("/account");
        _host.Clock.Advance(TimeSpan.FromMinutes(31));

        var refused = await form.SubmitAsync("main form", new() { ["Input.SingleKeys"] = "false" }, HttpStatusCode.Unauthorized);
        var answer = await refused.SubmitAsync("form[action='/account/sign-in']", new() { ["Input.Email"] = user.Email, ["Input.Password"] = Given.Password });
        var restored = await answer.FollowAsync();

        Assert.Equal("/account?restored=1", answer.Location);
        Assert.False(restored.Has("input[name='Input.SingleKeys'][type=checkbox][checked]"));
        Assert.False(await _host.QueryAsync(db => db.Users.Where(u => u.Id == user.Id).Select(u => u.ShortcutsOff).SingleAsync()));
    }

    [Fact]
    public async Task Passwords_are_not_kept_with_a_form_that_could_not_be_sent()
    {
        var user = Given.User();
        using var visitor = await _host.SignInAsync(user);
        var form = await visitor.GetAsync("/account/password");
        _host.Clock.Advance(TimeSpan.FromMinutes(31));
        var refused = await form.SubmitAsync("main form", new() { ["Input.CurrentPassword"] = Given.Password, ["Input.NewPassword"] = "the new one, quite long" }, HttpStatusCode.Unauthorized);

        await refused.SubmitAsync("form[action='/account/sign-in']", new() { ["Input.Email"] = user.Email, ["Input.Password"] = Given.Password });

        var kept = await _host.QueryAsync(db => db.UnsentForms.Select(d => d.Fields).SingleAsync());
        Assert.DoesNotContain("long", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("battery", kept, StringComparison.Ordinal);
    }
}
