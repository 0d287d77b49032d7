using System.Net;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

[Trait("Rule", "SEC-07")]
public sealed class PasswordTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Better = "seven wet umbrellas in a row";

    [Fact]
    public async Task A_new_password_works_and_the_old_one_no_longer()
    {
        var user = Given.User();
        using var visitor = await host.SignInAsync(user);

        var answer = await ChangeAsync(visitor, Given.Password, Better, HttpStatusCode.SeeOther);

        Assert.Equal("/account", answer.Location);
        using var another = host.Visit();
        await another.SignInAsync(user.Email!, Given.Password, HttpStatusCode.UnprocessableEntity);
        await another.SignInAsync(user.Email!, Better);
    }

    [Fact]
    public async Task A_new_password_keeps_this_session_and_ends_the_others()
    {
        var user = Given.User();
        using var here = await host.SignInAsync(user);
        using var elsewhere = await host.SignInAsync(user);

        await ChangeAsync(here, Given.Password, Better, HttpStatusCode.SeeOther);

        await here.GetAsync("/account");
        await elsewhere.GetAsync("/account", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_current_password_is_asked_for()
    {
        using var visitor = await host.SignInAsync(Given.User());

        var answer = await ChangeAsync(visitor, "not the current one", Better, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.CurrentPassword"));
        Assert.Null(answer.ErrorAt("Input.NewPassword"));
    }

    [Theory]
    [InlineData("fourteen chars")]
    [InlineData("passwordpassword")]
    [InlineData("Ada-Lovelace-Ada-Lovelace")]
    [InlineData("123456789012345678")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("crmportal-admin-welcome")]
    public async Task A_short_or_guessable_password_is_refused(string password)
    {
        using var visitor = await host.SignInAsync(Given.User(name: "Ada Lovelace"));

        var answer = await ChangeAsync(visitor, Given.Password, password, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.NewPassword"));
    }

    [Theory]
    [InlineData("correcthorsebat")]
    [InlineData("一只特别聪明的猫在窗台上晒太阳")]
    public async Task Fifteen_characters_of_any_kind_are_enough(string password)
    {
        using var visitor = await host.SignInAsync(Given.User());

        await ChangeAsync(visitor, Given.Password, password, HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_password_of_more_than_256_characters_is_refused()
    {
        using var visitor = await host.SignInAsync(Given.User());

        var answer = await ChangeAsync(visitor, Given.Password, string.Concat(Enumerable.Repeat("longer than sensible ", 13)), HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.NewPassword"));
    }

    private static async Task<Page> ChangeAsync(Visitor visitor, string current, string @new, HttpStatusCode expected)
    {
        var form = await visitor.GetAsync("/account/password");
        return await form.SubmitAsync("main form", new() { ["Input.CurrentPassword"] = current, ["Input.NewPassword"] = @new }, expected);
    }
}
