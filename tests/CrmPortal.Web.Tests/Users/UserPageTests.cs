using System.Net;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

public sealed class UserPageTests : IAsyncLifetime
{
    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

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
        using var admin = await _host.SignInAsync(Role.Admin);
        var form = await admin.GetAsync("/admin/users/invite");

        var answer = await form.SubmitAsync(
            "main form",
            new() { ["Input.Email"] = "grace@example.org", ["Input.Name"] = "Grace Hopper", [field] = value },
            HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt(field));
        Assert.Equal(1, await _host.QueryAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task An_address_belongs_to_one_user()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var known = await _host.SaveAsync(Given.User());
        var form = await admin.GetAsync("/admin/users/invite");

        var answer = await form.SubmitAsync(
            "main form", new() { ["Input.Email"] = known.Email!.ToUpperInvariant(), ["Input.Name"] = "Grace Hopper" }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.Email"));
    }

    [Fact]
    [Trait("Rule", "USR-05")]
    public async Task Disabling_ends_a_session_with_its_next_request()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var agent = Given.User();
        using var session = await _host.SignInAsync(agent);
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
        using var admin = await _host.SignInAsync(Role.Admin);
        var agent = Given.User();
        using var session = await _host.SignInAsync(agent);

        await EditAsync(admin, agent, new() { ["Input.Name"] = "Grace Hopper" });
        await session.GetAsync("/account");
        await EditAsync(admin, agent, new() { ["Input.Role"] = nameof(Role.Manager) });

        await session.GetAsync("/account", HttpStatusCode.Redirect);
        var change = await _host.QueryAsync(db => db.AuditEvents.Where(e => e.Entity == nameof(User) && e.EntityId == agent.Id).OrderByDescending(e => e.Seq).FirstAsync());
        Assert.Contains("\"Role\":[\"Agent\",\"Manager\"]", change.Changes, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "USR-03")]
    [InlineData("Input.Active", "false")]
    [InlineData("Input.Role", nameof(Role.Agent))]
    public async Task The_last_administrator_stays(string field, string value)
    {
        var user = Given.User(Role.Admin);
        using var admin = await _host.SignInAsync(user);
        await _host.SaveAsync(Disabled(Given.User(Role.Admin)));

        var answer = await EditAsync(admin, user, new() { [field] = value }, HttpStatusCode.Conflict);

        Assert.Contains("last administrator", answer.TextOf(".error-summary"), StringComparison.Ordinal);
        Assert.Equal((Role.Admin, null), await _host.QueryAsync(db => db.Users.Where(u => u.Id == user.Id).Select(u => ValueTuple.Create(u.Role, u.DisabledAt)).SingleAsync()));
    }

    [Theory]
    [Trait("Rule", "USR-04")]
    [InlineData("Input.Active", "false")]
    [InlineData("Input.Role", nameof(Role.Agent))]
    [InlineData("Input.Clearance", nameof(InfoLevel.Confidential))]
    public async Task Nobody_changes_his_own_rights(string field, string value)
    {
        var user = Given.User(Role.Admin);
        using var admin = await _host.SignInAsync(user);
        await _host.SaveAsync(Given.User(Role.Admin));

        var answer = await EditAsync(admin, user, new() { [field] = value }, HttpStatusCode.Conflict);

        Assert.Contains("their own role", answer.TextOf(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "USR-03")]
    public async Task One_of_two_administrators_may_be_made_something_else()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var other = await _host.SaveAsync(Given.User(Role.Admin));

        await EditAsync(admin, other, new() { ["Input.Role"] = nameof(Role.Manager) });

        Assert.Equal(Role.Manager, await _host.QueryAsync(db => db.Users.Where(u => u.Id == other.Id).Select(u => u.Role).SingleAsync()));
    }

    [Theory]
    [Trait("Rule", "USR-06")]
    [InlineData("")]
    [InlineData("2026-03-01")]
    [InlineData("2027-03-04")]
    public async Task A_clearance_of_top_secret_has_a_last_day_within_a_year(string last)
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var agent = await _host.SaveAsync(Given.User());

        var answer = await EditAsync(
            admin, agent, new() { ["Input.Clearance"] = nameof(InfoLevel.TopSecret), ["Input.TopSecretUntil"] = last }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.TopSecretUntil"));
    }

    [Fact]
    [Trait("Rule", "USR-06")]
    public async Task A_clearance_of_top_secret_ends_after_its_last_day()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var agent = await _host.SaveAsync(Given.User());

        await EditAsync(admin, agent, new() { ["Input.Clearance"] = nameof(InfoLevel.TopSecret), ["Input.TopSecretUntil"] = "2026-03-31" });

        var stored = await _host.QueryAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == agent.Id));
        var end = new DateTime(2026, 3, 31, 16, 0, 0, DateTimeKind.Utc);
        Assert.Equal(InfoLevel.TopSecret, stored.ClearanceAt(end.AddTicks(-1)));
        Assert.Equal(InfoLevel.Confidential, stored.ClearanceAt(end));
        Assert.Equal("2026-03-31", (await admin.GetAsync($"/admin/users/{agent.Id}")).ValueOf("Input.TopSecretUntil"));
    }

    [Fact]
    public async Task An_edit_of_an_older_version_shows_what_is_stored_now()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var agent = await _host.SaveAsync(Given.User());
        var stale = await admin.GetAsync($"/admin/users/{agent.Id}");
        await EditAsync(admin, agent, new() { ["Input.Name"] = "Grace Hopper" });

        var answer = await stale.SubmitAsync("form[data-guard]", new() { ["Input.Name"] = "Ada Lovelace" }, HttpStatusCode.Conflict);

        Assert.Equal("Ada Lovelace", answer.ValueOf("Input.Name"));
        Assert.Contains("Grace Hopper", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_user_is_unlocked()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var agent = Given.User();
        agent.LockoutEnd = _host.Clock.GetUtcNow().AddMinutes(5);
        await _host.SaveAsync(agent);

        await (await admin.GetAsync($"/admin/users/{agent.Id}")).SubmitAsync("#unlock");

        Assert.Null(await _host.QueryAsync(db => db.Users.Where(u => u.Id == agent.Id).Select(u => u.LockoutEnd).SingleAsync()));
    }

    [Fact]
    public async Task The_list_is_filtered_searched_and_paged()
    {
        using var admin = await _host.SignInAsync(Given.User(Role.Admin, name: "Zoe Admin"));
        for (var i = 0; i < 26; i++)
        {
            await _host.SaveAsync(Given.User(name: $"Agent {i:00}"));
        }

        await _host.SaveAsync(Disabled(Given.User(name: "Gone 100%")));

        Assert.Equal(25, (await admin.GetAsync("/admin/users")).TextsOf("tbody tr").Count);
        Assert.Equal(2, (await admin.GetAsync("/admin/users?page=2")).TextsOf("tbody tr").Count);
        Assert.Equal(25, (await admin.GetAsync("/admin/users?page=999")).TextsOf("tbody tr").Count);
        Assert.Equal(["Zoe Admin"], (await admin.GetAsync("/admin/users?role=admin")).TextsOf("tbody .list-title"));
        Assert.Equal(["Gone 100%"], (await admin.GetAsync("/admin/users?state=disabled&q=0%25")).TextsOf("tbody .list-title"));
        Assert.Equal(["Agent 07"], (await admin.GetAsync("/admin/users?q=agent+07")).TextsOf("tbody .list-title"));
    }

    private static User Disabled(User user)
    {
        user.DisabledAt = Clock.Start;
        return user;
    }

    private static async Task<Page> EditAsync(Visitor admin, User user, Fields fields, HttpStatusCode expected = HttpStatusCode.SeeOther) =>
        await (await admin.GetAsync($"/admin/users/{user.Id}")).SubmitAsync("form[data-guard]", fields, expected);
}
