using System.Net;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

public sealed class UserPageTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("Input.Role", "Owner")]
    [InlineData("Input.Role", "7")]
    [InlineData("Input.Clearance", "Cosmic")]
    [InlineData("Input.Clearance", "")]
    [InlineData("Input.TeamId", "4711")]
    [InlineData("Input.Email", "nobody")]
    [InlineData("Input.Name", " ")]
    public async Task A_forged_or_missing_value_is_refused_at_its_field(string field, string value)
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var form = await admin.GetAsync("/admin/users/invite");
        var before = await host.QueryAsync(db => db.Users.CountAsync());

        var answer = await form.SubmitAsync(
            "main form",
            new() { ["Input.Email"] = "grace@example.org", ["Input.Name"] = "Grace Hopper", [field] = value },
            HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt(field));
        Assert.Equal(before, await host.QueryAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task An_address_belongs_to_one_user()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var known = await host.SaveAsync(Given.User());
        var form = await admin.GetAsync("/admin/users/invite");

        var answer = await form.SubmitAsync(
            "main form", new() { ["Input.Email"] = known.Email!.ToUpperInvariant(), ["Input.Name"] = "Grace Hopper" }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.Email"));
    }

    [Fact]
    [Trait("Rule", "USR-05")]
    public async Task Disabling_ends_a_session_with_its_next_request()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var agent = Given.User();
        using var session = await host.SignInAsync(agent);
        await session.GetAsync("/account");

        await EditAsync(admin, agent, new() { ["Input.Active"] = "false" });

        await session.GetAsync("/account", HttpStatusCode.Redirect);
        await session.SignInAsync(agent.Email!, Given.Password, HttpStatusCode.UnprocessableEntity);
        await EditAsync(admin, agent, new() { ["Input.Active"] = "true" });
        await session.SignInAsync(agent.Email!, Given.Password);
    }

    [Fact]
    [Trait("Rule", "USR-05")]
    public async Task Another_role_ends_a_session_and_another_name_does_not()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var agent = Given.User();
        using var session = await host.SignInAsync(agent);

        await EditAsync(admin, agent, new() { ["Input.Name"] = "Grace Hopper" });
        await session.GetAsync("/account");
        await EditAsync(admin, agent, new() { ["Input.Role"] = nameof(Role.Manager) });

        await session.GetAsync("/account", HttpStatusCode.Redirect);
        var change = await host.QueryAsync(db => db.AuditEvents.Where(e => e.Entity == nameof(User) && e.EntityId == agent.Id).OrderByDescending(e => e.Seq).FirstAsync());
        Assert.Contains("\"Role\":[\"Agent\",\"Manager\"]", change.Changes, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "USR-04")]
    [InlineData("Input.Active", "false")]
    [InlineData("Input.Role", nameof(Role.Agent))]
    [InlineData("Input.Clearance", nameof(InfoLevel.Confidential))]
    public async Task Nobody_changes_his_own_rights(string field, string value)
    {
        var user = Given.User(Role.Admin);
        using var admin = await host.SignInAsync(user);
        await host.SaveAsync(Given.User(Role.Admin));

        var answer = await EditAsync(admin, user, new() { [field] = value }, HttpStatusCode.Conflict);

        Assert.Contains("their own role", answer.TextOf(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "USR-03")]
    public async Task One_of_two_administrators_may_be_made_something_else()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var other = await host.SaveAsync(Given.User(Role.Admin));

        await EditAsync(admin, other, new() { ["Input.Role"] = nameof(Role.Manager) });

        Assert.Equal(Role.Manager, await host.QueryAsync(db => db.Users.Where(u => u.Id == other.Id).Select(u => u.Role).SingleAsync()));
    }

    [Theory]
    [Trait("Rule", "USR-06")]
    [InlineData("")]
    [InlineData("2026-03-01")]
    [InlineData("2027-03-04")]
    public async Task A_clearance_of_top_secret_has_a_last_day_within_a_year(string last)
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var agent = await host.SaveAsync(Given.User());

        var answer = await EditAsync(
            admin, agent, new() { ["Input.Clearance"] = nameof(InfoLevel.TopSecret), ["Input.TopSecretUntil"] = last }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.TopSecretUntil"));
    }

    [Fact]
    [Trait("Rule", "USR-06")]
    public async Task A_clearance_of_top_secret_ends_after_its_last_day()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var agent = await host.SaveAsync(Given.User());

        await EditAsync(admin, agent, new() { ["Input.Clearance"] = nameof(InfoLevel.TopSecret), ["Input.TopSecretUntil"] = "2026-03-31" });

        var stored = await host.QueryAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == agent.Id));
        var end = new DateTime(2026, 3, 31, 16, 0, 0, DateTimeKind.Utc);
        Assert.Equal(InfoLevel.TopSecret, stored.ClearanceAt(end.AddTicks(-1)));
        Assert.Equal(InfoLevel.Confidential, stored.ClearanceAt(end));
        Assert.Equal("2026-03-31", (await admin.GetAsync($"/admin/users/{agent.Id}")).ValueOf("Input.TopSecretUntil"));
    }

    [Fact]
    public async Task An_edit_of_an_older_version_shows_what_is_stored_now()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var agent = await host.SaveAsync(Given.User());
        var stale = await admin.GetAsync($"/admin/users/{agent.Id}");
        await EditAsync(admin, agent, new() { ["Input.Name"] = "Grace Hopper" });

        var answer = await stale.SubmitAsync("form[data-guard]", new() { ["Input.Name"] = "Ada Lovelace" }, HttpStatusCode.Conflict);

        Assert.Equal("Ada Lovelace", answer.ValueOf("Input.Name"));
        Assert.Contains("Grace Hopper", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_user_is_unlocked()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var agent = Given.User();
        agent.LockoutEnd = host.Clock.GetUtcNow().AddMinutes(5);
        await host.SaveAsync(agent);

        await (await admin.GetAsync($"/admin/users/{agent.Id}")).SubmitAsync("#unlock");

        Assert.Null(await host.QueryAsync(db => db.Users.Where(u => u.Id == agent.Id).Select(u => u.LockoutEnd).SingleAsync()));
    }

    internal static async Task<Page> EditAsync(Visitor admin, User user, Fields fields, HttpStatusCode expected = HttpStatusCode.SeeOther) =>
        await (await admin.GetAsync($"/admin/users/{user.Id}")).SubmitAsync("form[data-guard]", fields, expected);
}
