using System.Globalization;
using System.Net;
using System.Text;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Tests.Complaints.Public;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Security;

/// <summary>What no browser sends, and somebody will.</summary>
public sealed class HostileRequestTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Token = "__RequestVerificationToken";

    // Also those that are only read, and those about a record that is not there.
    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task No_page_fails_over_an_empty_form(Role role)
    {
        using var visitor = await host.SignInAsync(role);
        var token = (await visitor.GetAsync("/account/password")).ValueOf(Token)!;
        List<string> failed = [];
        foreach (var address in Addresses())
        {
            var answer = await visitor.PostAsync(address, [new(Token, token)], expected: null);
            if ((int)answer.Status >= 500)
            {
                failed.Add($"{address} answers {answer.Status}");
            }
        }

        Assert.Empty(failed);
    }

    [Theory]
    [InlineData("/complaints")]
    [InlineData("/customers")]
    [InlineData("/kpis")]
    public async Task A_page_that_is_only_read_says_so(string address)
    {
        using var visitor = await host.SignInAsync(Role.Supervisor);
        var token = (await visitor.GetAsync("/account/password")).ValueOf(Token)!;

        var answer = await visitor.PostAsync(address, [new(Token, token)], HttpStatusCode.MethodNotAllowed);

        Assert.Equal("GET, HEAD", answer.Header("Allow"));
    }

    [Theory]
    [InlineData("/customers/C-999999/edit", Role.Supervisor)]
    [InlineData("/interactions/I-999999/edit", Role.Agent)]
    [InlineData("/interactions/I-999999/correct", Role.Agent)]
    [InlineData("/admin/users/999999", Role.Admin)]
    [InlineData("/admin/teams/999999", Role.Admin)]
    [InlineData("/admin/types/999999", Role.Admin)]
    [InlineData("/admin/causes/999999", Role.Admin)]
    public async Task A_form_about_nothing_is_answered_like_its_page(string address, Role role)
    {
        using var visitor = await host.SignInAsync(role);
        var token = (await visitor.GetAsync("/account/password")).ValueOf(Token)!;

        await visitor.GetAsync(address, HttpStatusCode.NotFound);
        await visitor.PostAsync(address, [new(Token, token)], HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("true,x")]
    public async Task A_box_that_is_neither_ticked_nor_not_is_shown_again(string sent)
    {
        using var visitor = host.Visit();
        var form = await visitor.GetAsync("/complain");

        var answer = await form.SubmitAsync(PublicCase.Form, new() { ["Input.Anonymous"] = sent, ["Input.Description"] = "" }, HttpStatusCode.UnprocessableEntity);

        Assert.True(answer.Has("input[type=checkbox][name='Input.Anonymous']"));
    }

    // A framework that finds no field of the form takes those without its name.
    [Fact]
    public async Task Fields_that_are_none_of_the_form_are_not_taken_for_it()
    {
        var user = await host.SaveAsync(Given.User(Role.Supervisor));
        var complaint = Given.Complaint(1, owner: user);
        await host.SaveAsync(complaint);
        using var visitor = await host.SignInAsync(user);
        var token = (await visitor.GetAsync("/account/password")).ValueOf(Token)!;

        var answer = await visitor.PostAsync(
            $"/complaints/{complaint.Number}/escalate", [new(Token, token), new("Reason", "Without a name")], HttpStatusCode.UnprocessableEntity);

        Assert.False(string.IsNullOrEmpty(answer.ErrorAt("Input.Reason")));
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("nonsense")]
    public async Task A_form_in_an_encoding_that_is_not_read_here_is_refused(string charset)
    {
        using var visitor = host.Visit();
        using var signedIn = await host.SignInAsync(Role.Agent);
        foreach (var (client, address) in new[] { (visitor, "/complain"), (visitor, "/complaints/new"), (signedIn, "/complaints/new") })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Encoding.ASCII.GetBytes("Input.Name=x")) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", $"application/x-www-form-urlencoded; charset={charset}");

            await client.SendAsync(request, HttpStatusCode.UnsupportedMediaType);
        }
    }

    [Fact]
    public async Task A_list_that_goes_on_in_the_address_is_refused()
    {
        using var visitor = await host.SignInAsync(Role.Agent);
        var token = (await visitor.GetAsync("/account/password")).ValueOf(Token)!;
        var query = string.Join('&', Enumerable.Range(850, 250).Select(i => string.Create(CultureInfo.InvariantCulture, $"Input.Tasks[{i}].Title=x")));
        IEnumerable<KeyValuePair<string, string>> fields =
            [new(Token, token), .. Enumerable.Range(0, 850).Select(i => KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"Input.Tasks[{i}].Title"), "x"))];

        await visitor.PostAsync($"/interactions/log?{query}", fields, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("{\"Files\":[{}]}")]
    [InlineData("{\"Text\":{}}")]
    [InlineData("[")]
    public async Task What_a_form_was_filled_with_may_be_anything_when_somebody_else_saved_first(string original)
    {
        var user = await host.SaveAsync(Given.User(Role.Supervisor));
        var complaint = Given.Complaint(1, owner: user);
        await host.SaveAsync(complaint);
        using var visitor = await host.SignInAsync(user);
        var form = await visitor.GetAsync($"/complaints/{complaint.Number}/amend");
        var other = await visitor.GetAsync($"/complaints/{complaint.Number}/amend");
        await other.SubmitAsync("main form[data-guard]", new() { ["Input.Description"] = "First" });

        await form.SubmitAsync("main form[data-guard]", new() { ["Input.Description"] = "Second", ["Original"] = original }, HttpStatusCode.Conflict);
    }

    /// <summary>Of every page, with a record that does not exist.</summary>
    private IEnumerable<string> Addresses() =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
        select "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Part))));

    private static string Part(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }, ..] } => Guid.Empty.ToString(),
        _ => "999999",
    };
}
