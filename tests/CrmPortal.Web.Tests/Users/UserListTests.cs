using System.Net;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

/// <summary>What depends on who else is a user: each test has a portal of its own.</summary>
public sealed class UserListTests : IAsyncLifetime
{
    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [Trait("Rule", "USR-03")]
    [InlineData("Input.Active", "false")]
    [InlineData("Input.Role", nameof(Role.Agent))]
    public async Task The_last_administrator_stays(string field, string value)
    {
        var user = Given.User(Role.Admin);
        using var admin = await _host.SignInAsync(user);
        await _host.SaveAsync(Disabled(Given.User(Role.Admin)));

        var answer = await UserPageTests.EditAsync(admin, user, new() { [field] = value }, HttpStatusCode.Conflict);

        Assert.Contains("last administrator", answer.TextOf(".error-summary"), StringComparison.Ordinal);
        Assert.Equal((Role.Admin, null), await _host.QueryAsync(db => db.Users.Where(u => u.Id == user.Id).Select(u => ValueTuple.Create(u.Role, u.DisabledAt)).SingleAsync()));
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
}
