using System.Net;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Hosting;

public sealed class StatusPageTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task What_does_not_exist_is_answered_with_a_page_in_the_language_of_the_reader(string language)
    {
        using var visitor = await host.SignInAsync(Given.User(culture: language));

        var page = await visitor.GetAsync("/no/such/page", HttpStatusCode.NotFound);

        Assert.Equal(language, page.Language);
        Assert.NotEmpty(page.Heading);
        Assert.True(page.Has("nav.sidebar a[href='/customers']"));
    }

    [Fact]
    public async Task A_visitor_does_not_learn_which_pages_there_are()
    {
        using var visitor = host.Visit();

        await visitor.GetAsync("/no/such/page", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_form_without_its_token_is_answered_with_a_page()
    {
        using var visitor = host.Visit();

        var page = await visitor.PostAsync("/account/sign-in", [new("Input.Email", "a@example.org"), new("Input.Password", "x")], HttpStatusCode.BadRequest);

        Assert.NotEmpty(page.Heading);
    }

    [Fact]
    public async Task A_form_with_the_token_of_another_visitor_is_refused()
    {
        using var stranger = host.Visit();
        var token = (await stranger.GetAsync("/account/sign-in")).ValueOf("__RequestVerificationToken")!;
        using var visitor = host.Visit();
        await visitor.GetAsync("/account/sign-in");

        await visitor.PostAsync("/account/sign-in", [new("__RequestVerificationToken", token), new("Input.Email", "a@example.org"), new("Input.Password", "x")], HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    public async Task A_method_that_no_page_knows_is_refused(string method)
    {
        using var visitor = await host.SignInAsync(Given.User());

        var answer = await visitor.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/account"), HttpStatusCode.MethodNotAllowed);

        Assert.NotEmpty(answer.Heading);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_answered_with_a_page()
    {
        using var visitor = host.Visit();
        var form = await visitor.GetAsync("/account/sign-in");

        var answer = await form.SubmitAsync("form[action='/account/sign-in']", new() { ["Input.Email"] = new string('x', 1024 * 1024 + 1) }, HttpStatusCode.RequestEntityTooLarge);

        Assert.NotEmpty(answer.Heading);
    }

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task The_portal_tells_that_it_is_well(string path)
    {
        using var visitor = host.Visit();

        var answer = await visitor.GetAsync(path);

        Assert.Equal("Healthy", answer.Body);
    }
}
