using System.Net;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

public sealed class SetupTests : IAsyncLifetime
{
    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_code_lets_the_first_administrator_in()
    {
        using var visitor = _host.Visit();
        var form = await visitor.GetAsync("/setup");

        var answer = await form.SubmitAsync("main form", Founder());

        Assert.Equal("/account/sign-in", answer.Location);
        await visitor.SignInAsync("root@example.org", Given.Password);
        var user = await _host.QueryAsync(db => db.Users.SingleAsync());
        Assert.Equal((Role.Admin, InfoLevel.Internal), (user.Role, user.Clearance));
    }

    [Fact]
    public async Task The_page_is_gone_once_there_is_a_user()
    {
        using var visitor = _host.Visit();
        var form = await visitor.GetAsync("/setup");
        await form.SubmitAsync("main form", Founder());

        await form.SubmitAsync("main form", Founder(), HttpStatusCode.NotFound);

        await visitor.GetAsync("/setup", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_is_gone_when_the_user_was_made_on_the_command_line()
    {
        await _host.SaveAsync(Given.User(Role.Admin));
        using var visitor = _host.Visit();

        await visitor.GetAsync("/setup", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_beside_the_field()
    {
        using var visitor = _host.Visit();
        var form = await visitor.GetAsync("/setup");
        var founder = Founder();
        founder["Input.Code"] = new string('0', 32);

        var answer = await form.SubmitAsync("main form", founder, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.Code"));
        Assert.Equal("root@example.org", answer.ValueOf("Input.Email"));
        Assert.False(await _host.QueryAsync(db => db.Users.AnyAsync()));
    }

    [Fact]
    public async Task The_code_is_good_for_thirty_minutes()
    {
        using var visitor = _host.Visit();
        var form = await visitor.GetAsync("/setup");
        _host.Clock.Advance(TimeSpan.FromMinutes(30));

        var answer = await form.SubmitAsync("main form", Founder(), HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.Code"));
    }

    [Fact]
    public async Task A_guessable_password_is_refused()
    {
        using var visitor = _host.Visit();
        var form = await visitor.GetAsync("/setup");
        var founder = Founder();
        founder["Input.Password"] = "passwordpassword";

        var answer = await form.SubmitAsync("main form", founder, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.Password"));
    }

    private Fields Founder() => new()
    {
        ["Input.Code"] = _host.SetupCode,
        ["Input.Name"] = "Grace Hopper",
        ["Input.Email"] = "root@example.org",
        ["Input.Password"] = Given.Password,
    };
}
