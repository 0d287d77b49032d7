using System.Net;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using CrmPortal.Testing;
using CrmPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Customers;

public sealed class CustomerPageTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/deactivate")]
    [InlineData("/reactivate")]
    [InlineData("/contacts/new")]
    public async Task A_customer_of_another_team_does_not_exist(string page)
    {
        var team = Given.Team();
        await host.SaveAsync(team);
        var customer = Given.Customer(name: "Secret Team Customer", team: team);
        await host.SaveAsync(customer);
        using var visitor = await host.SignInAsync(Role.Agent);

        var hidden = await visitor.GetAsync($"/customers/{customer.Number}{page}", HttpStatusCode.NotFound);
        var unknown = await visitor.GetAsync($"/customers/C-999999{page}", HttpStatusCode.NotFound);
        var list = await visitor.GetAsync("/customers?q=Secret+Team");

        Assert.Equal(unknown.Heading, hidden.Heading);
        Assert.DoesNotContain("Secret Team Customer", list.TextOf("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deactivate")]
    [InlineData("contacts/new")]
    public async Task A_form_about_an_unknown_customer_is_not_found_however_it_is_filled(string verb)
    {
        var customer = Given.Customer(name: "Known");
        await host.SaveAsync(customer);
        using var visitor = await host.SignInAsync(Role.Agent);

        var form = await visitor.GetAsync($"/customers/{customer.Number}/{verb}");

        await form.SubmitAsync("main form", expected: HttpStatusCode.NotFound, target: $"/customers/C-999999/{verb}");
    }

    [Theory]
    [Trait("Rule", "CUS-06")]
    [InlineData("13800 138000", "138 0013 8000", "+8613800138000")]
    [InlineData("0044-2079460018", "+44 20 7946 0018", "+442079460018")]
    [InlineData("02164751234转8001", "021 6475 1234 转8001", "+862164751234;ext=8001")]
    [InlineData("8001", "8001", "8001")]
    public async Task A_telephone_number_is_shown_in_its_usual_spelling_and_edited_as_typed(string typed, string shown, string dialled)
    {
        var customer = Given.Customer(name: $"Caller {Guid.NewGuid():N}", phone: typed);
        customer.AddContact(new ContactDetails { Name = "Charles", Phone = Given.PhoneNumber(typed) }, Actor.System);
        await host.SaveAsync(customer);
        using var agent = await host.SignInAsync(Role.Agent);

        var page = await agent.GetAsync($"/customers/{customer.Number}");
        var list = await agent.GetAsync($"/customers?q={customer.Name}");
        var form = await agent.GetAsync($"/customers/{customer.Number}/edit");
        var file = await agent.GetAsync($"/customers.csv?q={customer.Name}");

        Assert.Equal([shown, shown], page.Document.QuerySelectorAll($"a[href='tel:{dialled}']").Select(a => a.TextContent));
        Assert.Contains(shown, list.TextOf("tbody"), StringComparison.Ordinal);
        Assert.Equal(typed, form.ValueOf("Input.Phone"));
        Assert.Contains(typed, file.Body, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CUS-06")]
    public async Task Numbers_without_a_country_code_are_from_the_region_of_the_organisation()
    {
        await using var portal = await WebHost.StartAsync("--Organisation:Region=GB");
        using var agent = await portal.SignInAsync(Role.Agent);
        var form = await agent.GetAsync("/customers/new");

        var saved = await form.SubmitAsync("main form", new() { ["Input.Name"] = "Caller", ["Input.Phone"] = "(020) 79460018" });
        var page = await agent.GetAsync(saved.Location!);

        Assert.Equal("020 7946 0018", page.Document.QuerySelector("a[href='tel:+442079460018']")?.TextContent);
    }

    [Theory]
    [InlineData("UK")]
    [InlineData("China")]
    public async Task A_region_that_there_is_not_is_refused_at_the_start(string region) =>
        await Assert.ThrowsAsync<SettingsException>(() => WebHost.StartAsync($"--Organisation:Region={region}"));

    [Fact]
    public async Task Managers_read_and_admins_do_not()
    {
        var customer = Given.Customer(name: "Read Me");
        await host.SaveAsync(customer);
        using var manager = await host.SignInAsync(Role.Manager);
        using var admin = await host.SignInAsync(Role.Admin);

        var read = await manager.GetAsync($"/customers/{customer.Number}");

        Assert.False(read.Has("a[href$='/edit']"));
        await manager.GetAsync($"/customers/{customer.Number}/edit", HttpStatusCode.Forbidden);
        await admin.GetAsync("/customers", HttpStatusCode.Forbidden);
        await admin.GetAsync($"/customers/{customer.Number}", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_supervisor_assigns_a_tier_with_a_reason_and_the_page_tells_both()
    {
        var customer = Given.Customer(name: "Tiered");
        await host.SaveAsync(customer);
        using var supervisor = await host.SignInAsync(Role.Supervisor);
        var form = await supervisor.GetAsync($"/customers/{customer.Number}/tier");

        var page = await (await form.SubmitAsync("main form", new() { ["Input.Tier"] = "A", ["Input.Reason"] = "Largest contract" })).FollowAsync();

        Assert.Contains("Largest contract", page.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(Tier.A, await host.QueryAsync(db => db.Customers.Where(c => c.Id == customer.Id).Select(c => c.Tier).SingleAsync()));
    }

    [Fact]
    public async Task An_agent_cannot_assign_a_tier()
    {
        var customer = Given.Customer(name: "Not tiered");
        await host.SaveAsync(customer);
        using var agent = await host.SignInAsync(Role.Agent);

        await agent.GetAsync($"/customers/{customer.Number}/tier", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Contacts_are_added_and_the_new_primary_takes_the_place_of_the_old()
    {
        var customer = Given.Organisation(name: "With People Ltd");
        await host.SaveAsync(customer);
        using var agent = await host.SignInAsync(Role.Agent);

        foreach (var name in new[] { "First Person", "第二位" })
        {
            var form = await agent.GetAsync($"/customers/{customer.Number}/contacts/new");
            await form.SubmitAsync("main form", new() { ["Input.Name"] = name, ["Input.Phone"] = "021-5555 1234", ["Input.IsPrimary"] = "true" });
        }

        var contacts = await host.QueryAsync(db => db.Set<Contact>().Where(c => EF.Property<long>(c, "CustomerId") == customer.Id).ToListAsync());
        Assert.Equal("第二位", Assert.Single(contacts, c => c.IsPrimary).Name);
    }

    [Fact]
    public async Task A_counterpart_that_is_not_on_the_list_is_refused()
    {
        var (customer, admin) = (Given.Organisation(name: "Counterpart Ltd"), Given.User(Role.Admin));
        await host.SaveAsync(customer);
        await host.SaveAsync(admin);
        using var agent = await host.SignInAsync(Role.Agent);
        foreach (var forged in new[] { "999999", $"{admin.Id}" })
        {
            var form = await agent.GetAsync($"/customers/{customer.Number}/contacts/new");

            var answer = await form.SubmitAsync(
                "main form", new() { ["Input.Name"] = "Somebody", ["Input.CounterpartId"] = forged }, HttpStatusCode.UnprocessableEntity);

            Assert.False(string.IsNullOrEmpty(answer.ErrorAt("Input.CounterpartId")));
        }
    }

    [Fact]
    public async Task A_deactivated_customer_leaves_the_list_and_comes_back()
    {
        var customer = Given.Customer(name: "Comes Back");
        await host.SaveAsync(customer);
        using var agent = await host.SignInAsync(Role.Agent);
        var form = await agent.GetAsync($"/customers/{customer.Number}/deactivate");
        await form.SubmitAsync("main form", new() { ["Input.Reason"] = "Moved away" });

        var without = await agent.GetAsync("/customers?q=Comes+Back");
        var refused = await (await agent.GetAsync($"/customers/{customer.Number}/edit"))
            .SubmitAsync("main form", new() { ["Input.Name"] = "Changed" }, HttpStatusCode.Conflict);
        await (await agent.GetAsync($"/customers/{customer.Number}/reactivate")).SubmitAsync("main form", []);
        var with = await agent.GetAsync("/customers?q=Comes+Back");

        Assert.False(without.Has("tbody tr"));
        Assert.Contains("reactivate it first", refused.TextOf(".error-summary"), StringComparison.Ordinal);
        Assert.True(with.Has("tbody tr"));
    }

    [Theory]
    [Trait("Rule", "CUS-20")]
    [Trait("Rule", "CUS-21")]
    [InlineData("reactivate", "is not deactivated")]
    [InlineData("release", "There is no legal hold")]
    public async Task A_step_with_nothing_to_undo_has_a_reason_and_no_form(string step, string reason)
    {
        var customer = Given.Customer(name: "In use");
        await host.SaveAsync(customer);
        using var lead = await host.SignInAsync(Role.Supervisor);

        var page = await lead.GetAsync($"/customers/{customer.Number}/{step}", HttpStatusCode.Conflict);

        Assert.Contains(reason, page.TextOf("main"), StringComparison.Ordinal);
        Assert.False(page.Has("main form[data-guard]"));
    }

    [Theory]
    [InlineData("page=-5")]
    [InlineData("after=%00%ff&before=x")]
    [InlineData("sort=drop&tier=Z&type=42&owner=7")]
    [InlineData("q=%25_%5B%27%22%3E%3Cscript%3E")]
    public async Task A_query_that_means_nothing_shows_the_list(string query)
    {
        using var agent = await host.SignInAsync(Role.Agent);

        var page = await agent.GetAsync($"/customers?{query}");

        Assert.Equal("Customers", page.Heading);
    }

    [Fact]
    public async Task Paging_goes_through_all_customers_once_and_back()
    {
        var people = Enumerable.Range(0, 60).Select(i => (object)Given.Customer(name: $"Paged {i:D2}")).ToArray();
        await host.SaveAsync(people);
        using var agent = await host.SignInAsync(Role.Agent);
        List<string> seen = [];
        var page = await agent.GetAsync("/customers?sort=name");
        var first = page.TextsOf("tbody .list-title");

        seen.AddRange(first);
        while (page.Has("a[rel=next]"))
        {
            page = await page.ClickAsync("a[rel=next]");
            seen.AddRange(page.TextsOf("tbody .list-title"));
        }

        while (page.Has("a[rel=prev]"))
        {
            page = await page.ClickAsync("a[rel=prev]");
        }

        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(60, seen.Count(n => n.StartsWith("Paged ", StringComparison.Ordinal)));
        Assert.Equal(first, page.TextsOf("tbody .list-title"));
    }

    [Fact]
    public async Task The_list_leads_to_a_file_of_what_it_shows()
    {
        await host.SaveAsync(Given.Customer(name: "Exported Once"), Given.Customer(name: "Left Out"));
        using var visitor = await host.SignInAsync(Role.Agent);

        var list = await visitor.GetAsync("/customers?q=exported");
        var file = await list.ClickAsync("a[href='/customers.csv?q=exported']");

        Assert.Contains("Exported Once", file.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Left Out", file.Body, StringComparison.Ordinal);
    }
}
