using System.Net;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Customers;

public sealed class LegalHoldTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Form = "main form[data-guard]";

    [Fact]
    [Trait("Rule", "CUS-14")]
    [Trait("Rule", "CUS-15")]
    public async Task A_supervisor_places_a_hold_that_everybody_reads_and_releases_it()
    {
        var customer = await SaveAsync("Held");
        using var lead = await host.SignInAsync(Given.User(Role.Supervisor, name: "Lena"));
        using var agent = await host.SignInAsync(Role.Agent);
        var form = await (await lead.GetAsync($"/customers/{customer.Number}")).ClickAsync($"a[href$='/hold']");

        var held = await (await form.SubmitAsync(Form, Fields("A lawsuit", "2026-沪-17", "2026-12-31"))).FollowAsync();
        var read = await agent.GetAsync($"/customers/{customer.Number}");
        var release = await held.ClickAsync("#hold a[href$='/release']");
        var over = await (await release.SubmitAsync(Form, new() { ["Input.Reason"] = "Settled" })).FollowAsync();
        var history = await lead.GetAsync($"/customers/{customer.Number}/hold");

        Assert.Contains("A legal hold now lies on Held.", held.Body, StringComparison.Ordinal);
        Assert.Contains("A lawsuit", read.TextOf("#hold"), StringComparison.Ordinal);
        Assert.Contains("Lena", read.TextOf("#hold"), StringComparison.Ordinal);
        Assert.False(read.Has("#hold a"));
        Assert.False(over.Has("#hold"));
        Assert.Matches("Lena.*A lawsuit.*2026-沪-17.*31 Dec 2026.*Lena.*Settled", history.TextOf("[data-hold]"));
        Assert.Equal(2, await host.QueryAsync(db => db.AuditEvents.CountAsync(e => e.Entity == "Customer" && e.EntityId == customer.Id && e.Action == AuditAction.Update && e.Changes.Contains("LegalHold"))));
    }

    [Theory]
    [Trait("Rule", "CUS-14")]
    [InlineData(Role.Agent)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task Nobody_else_reaches_the_pages(Role role)
    {
        var customer = await SaveAsync("Not theirs");
        using var visitor = await host.SignInAsync(role);
        var token = (await visitor.GetAsync("/account/password")).ValueOf("__RequestVerificationToken")!;
        var before = await host.PrintAsync();

        foreach (var page in new[] { "hold", "release" })
        {
            await visitor.GetAsync($"/customers/{customer.Number}/{page}", HttpStatusCode.Forbidden);
            await visitor.PostAsync($"/customers/{customer.Number}/{page}", [new("__RequestVerificationToken", token), new("Input.Reason", "Because")], HttpStatusCode.Forbidden);
        }

        Assert.Equal(before, await host.PrintAsync());
        if (role is not Role.Admin)
        {
            Assert.False((await visitor.GetAsync($"/customers/{customer.Number}")).Has("a[href$='/hold']"));
        }
    }

    [Theory]
    [Trait("Rule", "CUS-15")]
    [InlineData("hold", "en", "Say why.")]
    [InlineData("hold", "zh-CN", "请说明原因。")]
    [InlineData("release", "en", "Say why.")]
    [InlineData("release", "zh-CN", "请说明原因。")]
    public async Task A_missing_reason_is_told_beside_its_field_and_the_rest_stays(string step, string culture, string told)
    {
        var customer = await SaveAsync("Reasonless", isHeld: step is "release");
        using var lead = await host.SignInAsync(Given.User(Role.Supervisor, culture: culture));
        var form = await lead.GetAsync($"/customers/{customer.Number}/{step}");

        var refused = await form.SubmitAsync(Form, step is "hold" ? Fields(" ", "2026-沪-17", "2026-12-31") : new() { ["Input.Reason"] = " " }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(told, refused.ErrorAt("Input.Reason"));
        if (step is "hold")
        {
            Assert.Equal(("2026-沪-17", "2026-12-31"), (refused.ValueOf("Input.Reference"), refused.ValueOf("Input.ExpectedEnd")));
        }

        Assert.Equal(step is "release" ? 1 : 0, (await HoldsAsync(customer)).Count(h => h.ReleasedAt is null));
    }

    [Theory]
    [Trait("Rule", "CUS-17")]
    [InlineData("2026-03-01", HttpStatusCode.Conflict)]
    [InlineData("2026-02-30", HttpStatusCode.UnprocessableEntity)]
    public async Task A_day_that_has_passed_or_never_comes_is_refused_beside_its_field(string day, HttpStatusCode expected)
    {
        var customer = await SaveAsync("Too late");
        using var lead = await host.SignInAsync(Role.Supervisor);
        var form = await lead.GetAsync($"/customers/{customer.Number}/hold");

        var refused = await form.SubmitAsync(Form, Fields("A lawsuit", "", day), expected);

        Assert.False(string.IsNullOrEmpty(refused.ErrorAt("Input.ExpectedEnd")));
        Assert.Equal("A lawsuit", refused.ValueOf("Input.Reason"));
        Assert.Empty(await HoldsAsync(customer));
    }

    [Fact]
    public async Task The_same_form_sent_twice_holds_once()
    {
        var customer = await SaveAsync("Twice");
        using var lead = await host.SignInAsync(Role.Supervisor);
        var form = await lead.GetAsync($"/customers/{customer.Number}/hold");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.SubmitAsync(Form, Fields("A lawsuit"))));
        var late = await form.SubmitAsync(Form, Fields("A lawsuit"));

        Assert.All(answers.Append(late), answer => Assert.Equal($"/customers/{customer.Number}", answer.Location));
        Assert.Single(await HoldsAsync(customer));
    }

    [Theory]
    [Trait("Rule", "CUS-16")]
    [InlineData("en", "A legal hold already lies on this customer, placed by Lena.")]
    [InlineData("zh-CN", "该客户已处于法律保全中，由 Lena 设置。")]
    public async Task A_second_hold_is_refused_with_what_was_typed(string culture, string told)
    {
        var customer = await SaveAsync("Held already");
        using var lead = await host.SignInAsync(Given.User(Role.Supervisor, culture: culture));
        var form = await lead.GetAsync($"/customers/{customer.Number}/hold");
        await HoldAsync(customer);

        var refused = await form.SubmitAsync(Form, Fields("Mine"), HttpStatusCode.Conflict);

        Assert.Contains(told, refused.TextOf(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Mine", refused.ValueOf("Input.Reason"));
        Assert.Single(await HoldsAsync(customer));
        Assert.False((await lead.GetAsync($"/customers/{customer.Number}/hold")).Has(Form));
    }

    [Fact]
    [Trait("Rule", "CUS-20")]
    public async Task A_hold_that_was_released_meanwhile_is_not_released_again()
    {
        var customer = await SaveAsync("Released already", isHeld: true);
        using var lead = await host.SignInAsync(Role.Supervisor);
        using var other = await host.SignInAsync(Role.Supervisor);
        var form = await lead.GetAsync($"/customers/{customer.Number}/release");
        await (await other.GetAsync($"/customers/{customer.Number}/release")).SubmitAsync(Form, new() { ["Input.Reason"] = "Settled" });

        var refused = await form.SubmitAsync(Form, new() { ["Input.Reason"] = "Mine" }, HttpStatusCode.Conflict);

        Assert.Contains("There is no legal hold", refused.TextOf(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Settled", Assert.Single(await HoldsAsync(customer)).ReleaseReason);
    }

    [Theory]
    [InlineData("hold")]
    [InlineData("release")]
    public async Task An_unknown_customer_does_not_exist_whatever_the_form_says(string step)
    {
        var hidden = Given.Customer("Of another team", level: InfoLevel.TopSecret);
        await host.SaveAsync(hidden);
        using var lead = await host.SignInAsync(Role.Supervisor);
        var token = (await lead.GetAsync("/account/password")).ValueOf("__RequestVerificationToken")!;

        foreach (var number in new[] { hidden.Number, "C-999999", "nonsense" })
        {
            await lead.GetAsync($"/customers/{number}/{step}", HttpStatusCode.NotFound);
            await lead.PostAsync($"/customers/{number}/{step}", [new("__RequestVerificationToken", token), new("Input.Reason", " ")], HttpStatusCode.NotFound);
        }
    }

    [Fact]
    [Trait("Rule", "CUS-18")]
    [Trait("Rule", "CUS-19")]
    public async Task The_page_lists_what_stands_against_erasing_as_far_as_one_sees_it()
    {
        var customer = await SaveAsync("Complains");
        var owner = await host.SaveAsync(Given.User());
        var open = Given.ComplaintIn(ComplaintStatus.Investigating, owner, customer: customer);
        var resolved = Given.ComplaintIn(ComplaintStatus.Resolved, owner, customer: customer);
        var closed = Given.ComplaintIn(ComplaintStatus.Closed, owner, customer: customer);
        var secret = Given.Complaint(1, customer, level: InfoLevel.TopSecret);
        await host.SaveAsync(open, resolved, closed, secret);
        using var lead = await host.SignInAsync(Role.Supervisor);

        var page = await lead.GetAsync($"/customers/{customer.Number}/hold");
        await HoldAsync(customer);
        var held = await lead.GetAsync($"/customers/{customer.Number}/hold");

        Assert.Equal([$"Complaints are not over yet: {open.Number}, {resolved.Number}."], page.TextsOf("#against li"));
        Assert.Equal(2, held.TextsOf("#against li").Count);
        Assert.StartsWith("A legal hold has been on this customer since", held.TextOf("#against li"), StringComparison.Ordinal);
    }

    private static Fields Fields(string reason, string reference = "", string expectedEnd = "") =>
        new() { ["Input.Reason"] = reason, ["Input.Reference"] = reference, ["Input.ExpectedEnd"] = expectedEnd };

    private async Task<Customer> SaveAsync(string name, bool isHeld = false)
    {
        var customer = Given.Customer(name);
        await host.SaveAsync(customer);
        if (isHeld)
        {
            await HoldAsync(customer);
        }

        return customer;
    }

    private Task<int> HoldAsync(Customer customer) => host.QueryAsync(async db =>
    {
        var stored = await db.Customers.Include(c => c.Holds).SingleAsync(c => c.Id == customer.Id);
        stored.PlaceHold("A lawsuit", null, null, Given.Actor(Role.Supervisor) with { Name = "Lena" }, Clock.Start, TimeZoneInfo.Utc);
        return await db.SaveChangesAsync();
    });

    private Task<List<LegalHold>> HoldsAsync(Customer customer) =>
        host.QueryAsync(db => db.Set<LegalHold>().Where(h => EF.Property<long>(h, "CustomerId") == customer.Id).ToListAsync());
}
