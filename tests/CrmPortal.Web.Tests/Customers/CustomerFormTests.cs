using System.Net;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Customers;

public sealed class CustomerFormTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Hostile = "'\"><script>alert(1)</script> 张伟 🙂 مرحبا";

    [Fact]
    public async Task A_person_is_created_with_name_and_phone()
    {
        using var visitor = await host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync("/customers/new");

        var answer = await page.SubmitAsync("main form", new() { ["Input.Name"] = "欧阳思远", ["Input.Phone"] = "+86 138-0013-8000" });

        var customer = await answer.FollowAsync();
        Assert.Equal("欧阳思远", customer.Heading);
        Assert.Equal("+8613800138000", await host.QueryAsync(db => db.Customers.Where(c => c.Name == "欧阳思远").Select(c => c.PhoneDigits).SingleAsync()));
    }

    [Fact]
    public async Task A_parent_that_the_editor_does_not_see_stays()
    {
        var team = Given.Team();
        await host.SaveAsync(team);
        var parent = Given.Organisation("Hidden parent", team: team);
        await host.SaveAsync(parent);
        var child = Given.Organisation("Seen child", parent: parent);
        await host.SaveAsync(child);
        using var agent = await host.SignInAsync(Role.Agent);
        await agent.GetAsync($"/customers/{parent.Number}", HttpStatusCode.NotFound);

        await (await agent.GetAsync($"/customers/{child.Number}/edit")).SubmitAsync("main form", new() { ["Input.Industry"] = "Shipping" });

        var stored = await host.QueryAsync(db => db.Customers.SingleAsync(c => c.Id == child.Id));
        Assert.Equal((parent.Id, "Shipping"), (stored.ParentId, stored.Industry));
    }

    [Theory]
    [InlineData("Input.Name", "  ", "Input.Name")]
    [InlineData("Input.Name", "@long", "Input.Name")]
    [InlineData("Input.Email", "not an address", "Input.Email")]
    [InlineData("Input.Phone", "call me", "Input.Phone")]
    [InlineData("Input.Level", "42", "Input.Level")]
    [InlineData("Input.Type", "Robot", "Input.Type")]
    [InlineData("Input.OwnerId", "999999", "Input.OwnerId")]
    [InlineData("Input.TeamId", "x", "Input.TeamId")]
    [InlineData("Input.Parent", "C-999999", "Input.Parent")]
    public async Task Bad_input_is_explained_beside_its_field_and_nothing_is_lost(string field, string value, string expectedField)
    {
        using var visitor = await host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync("/customers/new");
        var typed = new Fields { ["Input.Name"] = "Kept", ["Input.Phone"] = "13900000001", ["Input.Note"] = Hostile };
        typed[field] = value is "@long" ? new string('长', Customer.NameLimit + 1) : value;

        var answer = await page.SubmitAsync("main form", typed, HttpStatusCode.UnprocessableEntity);

        Assert.NotEmpty(answer.ErrorAt(expectedField) ?? "");
        Assert.Equal(Hostile, answer.ValueOf("Input.Note"));
    }

    [Theory]
    [Trait("Rule", "CUS-02")]
    [InlineData("en", "A person needs a phone number or an e-mail address.")]
    [InlineData("zh-CN", "个人客户须填写电话或邮箱。")]
    public async Task A_refused_rule_is_told_in_the_language_of_the_user(string culture, string text)
    {
        using var visitor = await host.SignInAsync(Given.User(culture: culture));
        var page = await visitor.GetAsync("/customers/new");

        var answer = await page.SubmitAsync("main form", new() { ["Input.Name"] = "Nobody" }, HttpStatusCode.Conflict);

        Assert.Contains(text, answer.ErrorAt("Input.Phone"), StringComparison.Ordinal);
        Assert.Equal(culture, answer.Language);
    }

    [Theory]
    [Trait("Rule", "CUS-13")]
    [Trait("Rule", "CUS-06")]
    [InlineData("137 1111 2222", "13711112222")]
    [InlineData("+86 137-1111-2223", "13711112223")]
    [InlineData("(021) 6475-1234", "+86 21 64751234")]
    public async Task A_customer_with_a_known_phone_is_created_only_when_the_user_says_so(string phone, string known)
    {
        await host.SaveAsync(Given.Customer(name: "Grace Hopper", phone: known));
        using var visitor = await host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync("/customers/new");
        var typed = new Fields { ["Input.Name"] = $"G. Hopper {known}", ["Input.Phone"] = phone };

        var warned = await page.SubmitAsync("main form", typed, HttpStatusCode.Conflict);
        typed["IsNew"] = "true";
        await warned.SubmitAsync("main form", typed);

        Assert.Contains("Grace Hopper", warned.TextOf("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(1, await host.QueryAsync(db => db.Customers.CountAsync(c => c.Name == $"G. Hopper {known}")));
    }

    [Fact]
    public async Task A_duplicate_warning_tells_nothing_about_customers_one_may_not_see()
    {
        var team = Given.Team();
        await host.SaveAsync(team);
        await host.SaveAsync(Given.Customer(name: "Hidden One", phone: "13688887777", team: team));
        using var visitor = await host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync("/customers/new");

        var answer = await page.SubmitAsync("main form", new() { ["Input.Name"] = "Somebody", ["Input.Phone"] = "13688887777" });

        Assert.StartsWith("/customers/C-", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_the_form_twice_creates_one_customer_and_shows_it_twice()
    {
        using var visitor = await host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync("/customers/new");
        var typed = new Fields { ["Input.Name"] = "Only Once", ["Input.Email"] = "once@example.org" };

        var first = await page.SubmitAsync("main form", typed);
        var second = await page.SubmitAsync("main form", typed);

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await host.QueryAsync(db => db.Customers.CountAsync(c => c.Name == "Only Once")));
    }

    [Fact]
    public async Task Two_editors_see_each_others_values_and_lose_nothing()
    {
        var customer = Given.Customer(name: "Before");
        await host.SaveAsync(customer);
        using var one = await host.SignInAsync(Role.Agent);
        using var other = await host.SignInAsync(Role.Agent);
        var mine = await one.GetAsync($"/customers/{customer.Number}/edit");
        var theirs = await other.GetAsync($"/customers/{customer.Number}/edit");
        await theirs.SubmitAsync("main form", new() { ["Input.Name"] = "Theirs" });

        var conflict = await mine.SubmitAsync("main form", new() { ["Input.Name"] = "Mine" }, HttpStatusCode.Conflict);
        var saved = await conflict.SubmitAsync("main form", []);

        Assert.Equal(["Mine", "Theirs", "Before"], conflict.TextsOf("main table td"));
        Assert.Equal("Mine", conflict.ValueOf("Input.Name"));
        Assert.Equal($"/customers/{customer.Number}", saved.Location);
        Assert.Equal("Mine", await host.QueryAsync(db => db.Customers.Where(c => c.Id == customer.Id).Select(c => c.Name).SingleAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"Name\":")]
    [InlineData("[1,2]")]
    [InlineData("{\"Name\":{\"a\":1}}")]
    public async Task A_forged_original_is_as_if_it_were_not_there(string forged)
    {
        var customer = Given.Customer(name: "Before");
        await host.SaveAsync(customer);
        using var one = await host.SignInAsync(Role.Agent);
        using var other = await host.SignInAsync(Role.Agent);
        var mine = await one.GetAsync($"/customers/{customer.Number}/edit");
        await (await other.GetAsync($"/customers/{customer.Number}/edit")).SubmitAsync("main form", new() { ["Input.Name"] = "Theirs" });

        var conflict = await mine.SubmitAsync("main form", new() { ["Input.Name"] = "Mine", ["Original"] = forged }, HttpStatusCode.Conflict);

        Assert.Equal(["Mine", "Theirs"], conflict.TextsOf("main table td"));
    }

    [Fact]
    public async Task What_was_typed_when_the_session_ended_comes_back_after_signing_in()
    {
        var user = Given.User();
        using var visitor = await host.SignInAsync(user);
        var page = await visitor.GetAsync("/customers/new");
        host.Clock.Advance(TimeSpan.FromHours(13));

        var ended = await page.SubmitAsync("main form", new() { ["Input.Name"] = Hostile, ["Input.Phone"] = "13500000000" }, HttpStatusCode.Unauthorized);
        var signedIn = await ended.SubmitAsync("form[action='/account/sign-in']", new() { ["Input.Email"] = user.Email!, ["Input.Password"] = Given.Password });
        var restored = await signedIn.FollowAsync();

        Assert.Equal(Hostile, restored.ValueOf("Input.Name"));
        Assert.Equal("13500000000", restored.ValueOf("Input.Phone"));
        Assert.Equal(0, await host.QueryAsync(db => db.Customers.CountAsync(c => c.Name == Hostile)));
    }
}
