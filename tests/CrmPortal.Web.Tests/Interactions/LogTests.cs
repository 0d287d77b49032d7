using System.Net;
using CrmPortal.Data.Identity;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Interactions;

public sealed class LogTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Form = "form[data-log]";

    [Fact]
    public async Task Three_fields_suffice()
    {
        var customer = await CustomerAsync("三个字段");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync("/interactions/log");

        var saved = await page.SubmitAsync(Form, new() { ["Input.Customer"] = "三个字段", ["Input.Channel"] = "email", ["Input.Summary"] = "Asked for the invoice" });

        Assert.Equal($"/customers/{customer.Number}", saved.Location);
        var interaction = Assert.Single(await LoggedAsync(customer));
        Assert.Equal(("Asked for the invoice", Direction.Inbound, Purpose.Enquiry), (interaction.Summary, interaction.Direction, interaction.Purpose));
        Assert.Equal((Synchronicity.Asynchronous, ActorKind.Human), (interaction.Synchronicity, interaction.ActorKind));
        Assert.Equal(host.Clock.Now, interaction.StartedAt);
    }

    [Fact]
    public async Task The_form_of_a_customer_knows_him_and_proposes_the_channel_used_last()
    {
        var customer = await CustomerAsync("Ada's \"own\" <page>");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        Assert.Equal(customer.Number, page.ValueOf("Input.Customer"));
        Assert.Equal("Ada's \"own\" <page>", page.Document.QuerySelector("#Input_Customer")!.GetAttribute("data-picker-label"));
        Assert.Equal("phone", page.ValueOf("Input.Channel"));
        Assert.Equal("2026-03-02T10:00", page.ValueOf("Input.StartedAt"));
        await page.SubmitAsync(Form, new() { ["Input.Summary"] = "By letter", ["Input.Channel"] = "letter" });

        Assert.Equal("letter", (await agent.GetAsync("/interactions/log")).ValueOf("Input.Channel"));
        Assert.Single(await LoggedAsync(customer));
    }

    [Fact]
    public async Task A_customer_nobody_may_see_has_no_form()
    {
        var team = Given.Team();
        await host.SaveAsync(team);
        var customer = await CustomerAsync("Somebody else's", team);
        using var agent = await host.SignInAsync(Role.Agent);

        await agent.GetAsync($"/customers/{customer.Number}/interactions/log", HttpStatusCode.NotFound);
        var page = await agent.GetAsync("/interactions/log");
        page = await page.SubmitAsync(Form, new() { ["Input.Customer"] = customer.Number, ["Input.Summary"] = "x" }, HttpStatusCode.UnprocessableEntity);

        Assert.StartsWith("No such customer", page.ErrorAt("Input.Customer"), StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody else", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("139 0000 1111")]
    [InlineData("+86 13900001111")]
    public async Task A_customer_is_found_by_his_telephone_number(string typed)
    {
        var name = $"Caller {Guid.NewGuid():N}";
        var customer = await CustomerAsync(name, phone: "139-0000-1111");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync("/interactions/log");

        await page.SubmitAsync(Form, new() { ["Input.Customer"] = typed, ["Input.Summary"] = "rang" });

        Assert.Single(await LoggedAsync(customer));
        await host.QueryAsync(async db =>
        {
            (await db.Customers.SingleAsync(c => c.Id == customer.Id)).Deactivate("test over", Actor.System, host.Clock.Now);
            return await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Among_several_customers_one_is_chosen_and_nothing_typed_is_lost()
    {
        var name = $"李娜 {Guid.NewGuid():N}";
        var (first, second) = (await CustomerAsync(name), await CustomerAsync(name));
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync("/interactions/log");

        page = await page.SubmitAsync(Form, new() { ["Input.Customer"] = name, ["Input.Summary"] = "Which one?" }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Which one?", page.ValueOf("Input.Summary"));
        Assert.Equal(2, page.Document.QuerySelectorAll("input[name=Pick]").Length);
        var saved = await page.SubmitAsync(Form, new() { ["Pick"] = second.Number });

        Assert.Equal($"/customers/{second.Number}", saved.Location);
        Assert.Empty(await LoggedAsync(first));
        Assert.Single(await LoggedAsync(second));
    }

    [Fact]
    public async Task Tasks_are_handed_over_with_it_and_empty_rows_are_none()
    {
        var team = Given.Team();
        await host.SaveAsync(team);
        var customer = await CustomerAsync("Tasks");
        var user = Given.User();
        using var agent = await host.SignInAsync(user);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        await page.SubmitAsync(Form, new()
        {
            ["Input.Summary"] = "Two things to do",
            ["Input.Tasks[0].Title"] = "Send the invoice",
            ["Input.Tasks[1].Title"] = "",
            ["Input.Tasks[2].Title"] = "Repair it",
            ["Input.Tasks[2].Due"] = "InThreeWorkdays",
            ["Input.Tasks[2].To"] = $"t:{team.Id}",
            ["Input.Tasks[2].Priority"] = "High",
        });

        var tasks = await TasksAsync(customer);
        Assert.Equal(["Send the invoice", "Repair it"], tasks.Select(t => t.Title));
        Assert.Equal((user.Id, null), (tasks[0].AssigneeId, tasks[0].TeamId));
        Assert.Equal((null, team.Id, TaskPriority.High), (tasks[1].AssigneeId, tasks[1].TeamId, tasks[1].Priority));
        Assert.Equal(new DateTime(2026, 3, 3, 15, 59, 59, DateTimeKind.Utc), tasks[0].DueAt);
        Assert.Equal(new DateTime(2026, 3, 5, 15, 59, 59, DateTimeKind.Utc), tasks[1].DueAt);
        Assert.All(tasks, t => Assert.Equal(t.InteractionId, tasks[0].InteractionId));
    }

    [Fact]
    public async Task Workdays_are_counted_by_the_calendar_of_the_organisation()
    {
        await using var portal = await WebHost.StartAsync();
        await portal.QueryAsync(async db =>
        {
            var hours = await db.OfficeHours.Include(h => h.Days).SingleAsync();
            hours.Add([DayException.Holiday(new DateOnly(2026, 3, 4), "Inventory")], Given.Clocks.Calendar.Zone, Clock.Start);
            return await db.SaveChangesAsync();
        });
        var customer = Given.Customer("Later");
        await portal.SaveAsync(customer);
        using var agent = await portal.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        await page.SubmitAsync(Form, new()
        {
            ["Input.Summary"] = "Something to do",
            ["Input.Tasks[0].Title"] = "Send it",
            ["Input.Tasks[0].Due"] = "InThreeWorkdays",
        });

        var task = await portal.QueryAsync(db => db.Tasks.SingleAsync());
        Assert.Equal(new DateTime(2026, 3, 6, 15, 59, 59, DateTimeKind.Utc), task.DueAt);
    }

    [Fact]
    public async Task A_complaint_can_follow_at_once()
    {
        var customer = await CustomerAsync("Unhappy");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        var saved = await page.SubmitAsync(Form, new() { ["Input.Summary"] = "It broke" }, button: "button[name=Then]");

        var interaction = Assert.Single(await LoggedAsync(customer));
        Assert.Equal($"/complaints/new?customer={customer.Number}&interaction={interaction.Number}", saved.Location);
    }

    [Theory]
    [InlineData("Input.Summary", "   ", "Input.Summary")]
    [InlineData("Input.Customer", "nobody at all", "Input.Customer")]
    [InlineData("Input.Customer", "C-999999", "Input.Customer")]
    [InlineData("Input.Channel", "telepathy", "Input.Channel")]
    [InlineData("Input.StartedAt", "2026-03-02T10:01", "Input.StartedAt")]
    [InlineData("Input.StartedAt", "2026-02-30T10:00", "Input.StartedAt")]
    [InlineData("Input.StartedAt", "0001-01-01T00:00", "Input.StartedAt")]
    [InlineData("Input.StartedAt", "9999-12-31T23:59", "Input.StartedAt")]
    [InlineData("Input.EndedAt", "2026-03-02T09:00", "Input.EndedAt")]
    [InlineData("Input.EndedAt", "2026-03-02T11:00", "Input.EndedAt")]
    [InlineData("Input.Direction", "Sideways", "Input.Direction")]
    [InlineData("Input.Purpose", "99", "Input.Purpose")]
    [InlineData("Input.Level", "77", "Input.Level")]
    [InlineData("Input.Tasks[0].Text", "no title", "Input.Tasks[0].Title")]
    public async Task Bad_input_is_explained_at_its_field_and_nothing_is_lost(string field, string value, string at)
    {
        var customer = await CustomerAsync("Bad input");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        var typed = new Fields { ["Input.Summary"] = "Kept text", ["Input.Tasks[0].To"] = "" };
        typed[field] = value;

        page = await page.SubmitAsync(Form, typed, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(page.ErrorAt(at.Replace('[', '_').Replace(']', '_')));
        Assert.True(page.Has(".error-summary"));
        Assert.Equal(string.Equals(field, "Input.Summary", StringComparison.Ordinal) ? value : "Kept text", page.ValueOf("Input.Summary"));
        Assert.Empty(await LoggedAsync(customer));
    }

    [Fact]
    public async Task A_field_that_is_folded_away_is_shown_when_it_is_wrong()
    {
        var customer = await CustomerAsync("Folded");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        Assert.False(page.Has("details.more[open]"));

        page = await page.SubmitAsync(Form, new() { ["Input.Summary"] = "x", ["Input.EndedAt"] = "2026-03-01T10:00" }, HttpStatusCode.UnprocessableEntity);

        Assert.True(page.Has("details.more[open] #Input_EndedAt-error"));
    }

    [Fact]
    public async Task Text_over_its_limit_is_refused_and_kept()
    {
        var customer = await CustomerAsync("Long");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        var text = new string('长', Interaction.TextLimit + 1);

        page = await page.SubmitAsync(Form, new() { ["Input.Summary"] = text }, HttpStatusCode.UnprocessableEntity);

        Assert.Contains("4001", page.ErrorAt("Input.Summary"), StringComparison.Ordinal);
        Assert.Equal(text, page.ValueOf("Input.Summary"));
        Assert.Empty(await LoggedAsync(customer));
    }

    [Fact]
    public async Task A_level_above_the_own_clearance_is_refused()
    {
        var customer = await CustomerAsync("Level");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        page = await page.SubmitAsync(Form, new() { ["Input.Summary"] = "x", ["Input.Level"] = "TopSecret" }, HttpStatusCode.Conflict);

        Assert.Contains("Internal", page.ErrorAt("Input.Level"), StringComparison.Ordinal);
        Assert.Empty(await LoggedAsync(customer));
    }

    [Fact]
    public async Task Sending_the_form_twice_logs_once()
    {
        var customer = await CustomerAsync("Twice");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        var fields = new Fields { ["Input.Summary"] = "once", ["Input.Tasks[0].Title"] = "also once" };

        var first = await page.SubmitAsync(Form, fields);
        var second = await page.SubmitAsync(Form, fields);

        Assert.Equal(first.Location, second.Location);
        Assert.Single(await LoggedAsync(customer));
        Assert.Single(await TasksAsync(customer));
    }

    [Theory]
    [InlineData("'\"><script>alert(1)</script>")]
    [InlineData("😀👩‍👩‍👧 مرحبا עברית 中文 𠮷")]
    public async Task Any_text_is_kept_as_it_was_typed(string text)
    {
        var customer = await CustomerAsync(text);
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        await page.SubmitAsync(Form, new() { ["Input.Summary"] = text, ["Input.Tasks[0].Title"] = text, ["Input.Tasks[0].Text"] = text });

        var interaction = Assert.Single(await LoggedAsync(customer));
        var details = await agent.GetAsync($"/interactions/{interaction.Number}");
        var tasks = await agent.GetAsync("/tasks");
        var list = await agent.GetAsync("/interactions");

        Assert.Equal(text, interaction.Summary);
        Assert.Equal(text, details.TextOf(".prewrap"));
        Assert.Contains(text, tasks.TextsOf(".list-title"));
        Assert.Contains(text, list.TextsOf(".list-title"));
        Assert.All([page, details, tasks, list], p => Assert.DoesNotContain("<script>alert", p.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_typed_when_the_session_ended_comes_back_after_signing_in()
    {
        var customer = await CustomerAsync("Session");
        var user = Given.User();
        using var agent = await host.SignInAsync(user);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        foreach (Cookie cookie in agent.Cookies.GetAllCookies())
        {
            cookie.Expired = cookie.Name is "crm" || cookie.Expired;
        }

        var signIn = await page.SubmitAsync(
            Form,
            new() { ["Input.Summary"] = "Typed for ten minutes", ["Input.Purpose"] = "Care", ["Input.Tasks[0].Title"] = "First", ["Input.Tasks[1].Title"] = "Second", ["Input.Tasks[1].Due"] = "Today", ["Input.Tasks[1].Priority"] = "Low" },
            HttpStatusCode.Unauthorized);
        var back = await signIn.SubmitAsync("form[action='/account/sign-in']", new() { ["Input.Email"] = user.Email!, ["Input.Password"] = Given.Password });
        var restored = await back.FollowAsync();

        Assert.Equal(("Typed for ten minutes", "Care", "First", "Second", "Low"), (
            restored.ValueOf("Input.Summary"),
            restored.ValueOf("Input.Purpose"),
            restored.ValueOf("Input.Tasks[0].Title"),
            restored.ValueOf("Input.Tasks[1].Title"),
            restored.ValueOf("Input.Tasks[1].Priority")));
        Assert.Empty(await LoggedAsync(customer));
        await restored.SubmitAsync(Form);
        Assert.Single(await LoggedAsync(customer));
        Assert.Equal(2, (await TasksAsync(customer)).Count);
    }

    [Fact]
    public async Task Logging_while_somebody_edits_the_customer_disturbs_neither()
    {
        var customer = await CustomerAsync("Edited meanwhile");
        using var editor = await host.SignInAsync(Role.Agent);
        using var agent = await host.SignInAsync(Role.Agent);
        var edit = await editor.GetAsync($"/customers/{customer.Number}/edit");
        var log = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        await log.SubmitAsync(Form, new() { ["Input.Summary"] = "rang" });
        await edit.SubmitAsync("form[data-guard]", new() { ["Input.Note"] = "prefers mornings" });

        Assert.Single(await LoggedAsync(customer));
    }

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task Who_does_not_work_with_customers_has_no_form(Role role)
    {
        using var visitor = await host.SignInAsync(role);

        await visitor.GetAsync("/interactions/log", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_page_speaks_Chinese()
    {
        using var agent = await host.SignInAsync(Given.User(culture: "zh-CN"));

        var page = await agent.GetAsync("/interactions/log");

        Assert.Equal(("zh-CN", "记录互动"), (page.Language, page.Heading));
        Assert.Contains("电话", page.TextsOf("#Input_Channel option"));
        Assert.DoesNotContain("Interaction.", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picker_finds_customers_by_any_part_of_the_name()
    {
        var customer = await CustomerAsync("Peculiar Widgets", phone: "021-5550199");
        using var agent = await host.SignInAsync(Role.Agent);

        var byName = await agent.GetAsync("/customers/pick?q=iar+Wid");
        var byPhone = await agent.GetAsync("/customers/pick?q=5550199");
        var nothing = await agent.GetAsync("/customers/pick?q=");

        var expected = $$"""[{"no":"{{customer.Number}}","name":"Peculiar Widgets","hint":"021-5550199"}]""";
        Assert.Equal((expected, expected, "[]"), (byName.Body, byPhone.Body, nothing.Body));
    }

    [Theory]
    [InlineData("WONDROUS")]
    [InlineData("gears wond")]
    [InlineData("齿轮")]
    [InlineData("139 0013 9009")]
    public async Task The_picker_and_the_form_find_what_the_search_finds(string typed)
    {
        await using var portal = await WebHost.StartAsync();
        var customer = Given.Customer("Wondrous Gears 上海齿轮厂", phone: "+86 139 0013 9009");
        await portal.SaveAsync(customer, Given.Customer("Somebody else"));
        using var agent = await portal.SignInAsync(Role.Agent);

        var picked = await agent.GetAsync($"/customers/pick?q={Uri.EscapeDataString(typed)}");
        var form = await agent.GetAsync("/interactions/log");
        var saved = await form.SubmitAsync(Form, new() { ["Input.Customer"] = typed, ["Input.Summary"] = "It was him" });

        Assert.Contains($"\"no\":\"{customer.Number}\"", picked.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", picked.Body, StringComparison.Ordinal);
        Assert.Equal($"/customers/{customer.Number}", saved.Location);
    }

    private async Task<Customer> CustomerAsync(string name, Team? team = null, string? phone = null)
    {
        var customer = Given.Customer(name, team: team, phone: phone);
        await host.SaveAsync(customer);
        return customer;
    }

    private Task<List<Interaction>> LoggedAsync(Customer customer) =>
        host.QueryAsync(db => db.Interactions.Where(i => i.CustomerId == customer.Id).OrderBy(i => i.Id).ToListAsync());

    private Task<List<FollowUpTask>> TasksAsync(Customer customer) =>
        host.QueryAsync(db => db.Tasks.Where(t => t.CustomerId == customer.Id).OrderBy(t => t.Id).ToListAsync());
}
