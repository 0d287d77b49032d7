using System.Net;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class IntakeTests : IAsyncLifetime
{
    internal const string Form = "form.intake";

    private readonly WebHost _host = new();
    private readonly Customer _customer = Given.Customer("Ada Lovelace");

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.SaveAsync(_customer);
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_complaint_is_taken_in_with_all_that_was_told()
    {
        var visitor = await _host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync($"/complaints/new?customer={_customer.Number}");
        var subtype = await _host.QueryAsync(db => db.ComplaintTypes.FirstAsync(t => t.ParentId != null));

        var sent = await page.SubmitAsync(Form, Complete(("Input.TypeId", $"{subtype.Id}")));
        var shown = await sent.FollowAsync();

        var stored = await _host.QueryAsync(db => db.Complaints.SingleAsync());
        Assert.Equal($"/complaints/{stored.Number}", sent.Location);
        Assert.Contains(stored.Number, shown.TextOf(".flash"), StringComparison.Ordinal);
        Assert.Equal(_customer.Id, stored.CustomerId);
        Assert.Equal(subtype.ParentId, stored.TypeId);
        Assert.Equal(subtype.Id, stored.SubtypeId);
        Assert.Equal((Priority.P1, Risks.Legal | Risks.Media), (stored.Priority, stored.RiskFlags));
        Assert.Equal((120.5m, "CNY", "A refund"), (stored.Content.AmountInvolved, stored.Content.Currency, stored.Content.RemedySought));
        Assert.Equal(Clock.Start, stored.ReceivedAt);
    }

    [Fact]
    public async Task A_customer_that_does_not_exist_is_told_with_everything_else()
    {
        var visitor = await _host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync("/complaints/new");

        var refused = await page.SubmitAsync(Form, Complete(("Input.Customer", "Nobody at all"), ("Input.Description", " ")), HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(refused.ErrorAt("Input.Customer"));
        Assert.NotNull(refused.ErrorAt("Input.Description"));
    }

    [Fact]
    [Trait("Rule", "CMP-01")]
    public async Task Somebody_unknown_is_reachable_or_stays_anonymous()
    {
        var visitor = await _host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync("/complaints/new");

        var refused = await page.SubmitAsync(Form, Complete(("Input.ComplainantPhone", "")), HttpStatusCode.Conflict);
        await refused.SubmitAsync(Form, new() { ["Input.Anonymous"] = "true" });

        Assert.NotNull(refused.ErrorAt("Input.ComplainantName"));
        Assert.True(await _host.QueryAsync(db => db.Complaints.Select(c => c.Content.Anonymous).SingleAsync()));
    }

    [Fact]
    [Trait("Rule", "CUS-06")]
    public async Task The_telephone_number_of_the_complainant_is_kept_as_typed_and_shown_in_its_usual_spelling()
    {
        var visitor = await _host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync("/complaints/new");

        var sent = await page.SubmitAsync(Form, Complete(("Input.ComplainantPhone", "+86 13800138000"), ("Input.ComplainantName", "")));
        var shown = await sent.FollowAsync();

        Assert.Contains("138 0013 8000", shown.TextsOf(".facts dd"));
        Assert.Contains("138 0013 8000", shown.TextOf(".page-header"), StringComparison.Ordinal);
        Assert.Equal("+86 13800138000", await _host.QueryAsync(db => db.Complaints.Select(c => c.Content.ComplainantPhone).SingleAsync()));
    }

    [Fact]
    public async Task Sending_the_form_twice_makes_one_complaint()
    {
        var visitor = await _host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync($"/complaints/new?customer={_customer.Number}");

        var first = await page.SubmitAsync(Form, Complete());
        var second = await page.SubmitAsync(Form, Complete());

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_likely_duplicate_is_shown_first_and_created_on_demand()
    {
        var visitor = await _host.SignInAsync(Role.Agent);
        await (await visitor.GetAsync($"/complaints/new?customer={_customer.Number}")).SubmitAsync(Form, Complete());
        var again = await visitor.GetAsync($"/complaints/new?customer={_customer.Number}");

        var warning = await again.SubmitAsync(Form, Complete(), HttpStatusCode.Conflict);
        var before = await CountAsync();
        await warning.SubmitAsync(Form, button: "button[name=IsNew]");

        Assert.True(warning.Has(".notice a[href='/complaints/CP-000001']"));
        Assert.Equal((1, 2), (before, await CountAsync()));
    }

    [Fact]
    public async Task A_complaint_goes_to_the_queue_of_the_customers_team()
    {
        var team = Given.Team();
        await _host.SaveAsync(team);
        var customer = Given.Customer("Grace Hopper", team: team);
        await _host.SaveAsync(customer);
        var visitor = await _host.SignInAsync(Given.User(team: team));

        await (await visitor.GetAsync($"/complaints/new?customer={customer.Number}")).SubmitAsync(Form, Complete());

        Assert.Equal(team.Id, await _host.QueryAsync(db => db.Complaints.Select(c => c.TeamId).SingleAsync()));
    }

    internal static Fields Complete(params (string Field, string Value)[] others)
    {
        var fields = new Fields
        {
            ["Input.Description"] = "The parcel arrived broken.",
            ["Input.TypeId"] = "1",
            ["Input.ChannelId"] = "1",
            ["Input.Severity"] = "Major",
            ["Input.Urgency"] = "Immediate",
            ["Input.AmountInvolved"] = "120.50",
            ["Input.RemedySought"] = "A refund",
            ["Input.RiskFlags"] = new(["Legal", "Media"]),
        };
        foreach (var (field, value) in others)
        {
            fields[field] = value;
        }

        return fields;
    }

    private Task<int> CountAsync() => _host.QueryAsync(db => db.Complaints.CountAsync());
}
