using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class IntakeFromInteractionTests : IAsyncLifetime
{
    private const string Form = "form.intake";

    private readonly WebHost _host = new();
    private readonly Customer _customer = Given.Organisation("Analytical Engines Ltd");
    private Interaction _interaction = null!;

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _customer.AddContact(new ContactDetails { Name = "Charles Babbage" }, Actor.System);
        await _host.QueryAsync(async db =>
        {
            _interaction = Given.Interaction(_customer, await db.Channels.SingleAsync(c => c.Code == "fax"), "The gears jammed again");
            db.Add(_interaction);
            return await db.SaveChangesAsync();
        });
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_complaint_and_the_contact_in_which_it_was_told_lead_to_each_other()
    {
        using var agent = await _host.SignInAsync(Role.Agent);

        var complaint = await CreateAsync(agent);

        Assert.Equal(_interaction.Id, complaint.InteractionId);
        Assert.True((await agent.GetAsync($"/complaints/{complaint.Number}")).Has($"a[href='/interactions/{_interaction.Number}']"));
        Assert.True((await agent.GetAsync($"/interactions/{_interaction.Number}")).Has($"a[href='/complaints/{complaint.Number}']"));
    }

    [Fact]
    public async Task The_timeline_of_the_customer_shows_the_two_as_one_entry()
    {
        using var agent = await _host.SignInAsync(Role.Agent);
        var before = await agent.GetAsync($"/customers/{_customer.Number}");

        await CreateAsync(agent);

        var after = await agent.GetAsync($"/customers/{_customer.Number}");
        var interactions = await agent.GetAsync($"/customers/{_customer.Number}?show=interactions");
        Assert.Single(before.TextsOf(".timeline-body"), "The gears jammed again");
        Assert.Single(after.TextsOf(".timeline-body"), "The gears jammed again");
        Assert.True(after.Has($".timeline a[href='/interactions/{_interaction.Number}']"));
        Assert.Single(interactions.TextsOf(".timeline-body"), "The gears jammed again");
    }

    [Fact]
    public async Task A_contact_with_somebody_else_is_no_source()
    {
        var other = Given.Customer("Somebody Else");
        await _host.SaveAsync(other);
        using var agent = await _host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/complaints/new?interaction={_interaction.Number}");

        var refused = await page.SubmitAsync(Form, new() { ["Input.TypeId"] = "1", ["Input.Customer"] = other.Number }, HttpStatusCode.UnprocessableEntity);

        Assert.Contains(_interaction.Number, refused.ErrorAt("Input.Customer"), StringComparison.Ordinal);
        Assert.Equal(0, await _host.QueryAsync(db => db.Complaints.CountAsync()));
    }

    [Fact]
    public async Task The_contact_person_and_the_statutory_deadlines_are_chosen()
    {
        var contact = Assert.Single(_customer.Contacts);
        using var agent = await _host.SignInAsync(Role.Agent);

        var complaint = await CreateAsync(agent, ("Input.ContactId", $"{contact.Id}"), ("Input.Regime", nameof(Regime.AuRg271)));
        var page = await agent.GetAsync($"/complaints/{complaint.Number}");

        Assert.Equal((contact.Id, Regime.AuRg271), (complaint.ContactId!.Value, complaint.Regime));
        Assert.Contains("Charles Babbage", page.TextsOf(".facts dd"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Input.ContactId", "99999")]
    [InlineData("Input.Regime", nameof(Regime.ReportedBySource))]
    [InlineData("Input.Regime", "17")]
    public async Task What_is_no_choice_is_refused(string field, string value)
    {
        using var agent = await _host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/complaints/new?interaction={_interaction.Number}");

        var refused = await page.SubmitAsync(Form, new() { ["Input.TypeId"] = "1", [field] = value }, HttpStatusCode.UnprocessableEntity);

        Assert.False(string.IsNullOrEmpty(refused.ErrorAt(field)));
    }

    [Fact]
    public async Task The_customer_is_found_by_parts_of_the_name_in_any_case_and_chosen_where_several_are_meant()
    {
        await _host.SaveAsync(Given.Organisation("Difference Engines Ltd"));
        using var agent = await _host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync("/complaints/new");

        var several = await page.SubmitAsync(Form, Told("ENGINES ltd"), HttpStatusCode.UnprocessableEntity);
        await several.SubmitAsync(Form, new() { ["Pick"] = _customer.Number });
        await (await agent.GetAsync("/complaints/new")).SubmitAsync(Form, Told("differ ENG"));

        Assert.NotNull(several.ErrorAt("Input.Customer"));
        var names = await _host.QueryAsync(db => db.Complaints.OrderBy(c => c.Id).Select(c => db.Customers.Single(x => x.Id == c.CustomerId).Name).ToListAsync());
        Assert.Equal(["Analytical Engines Ltd", "Difference Engines Ltd"], names);
    }

    private static Fields Told(string customer) => new()
    {
        ["Input.Customer"] = customer,
        ["Input.Description"] = "It does not compute.",
        ["Input.TypeId"] = "1",
        ["Input.ChannelId"] = "1",
    };

    private async Task<Complaint> CreateAsync(Visitor agent, params (string Field, string Value)[] others)
    {
        var page = await agent.GetAsync($"/complaints/new?interaction={_interaction.Number}");
        var fields = new Fields { ["Input.TypeId"] = "1" };
        foreach (var (field, value) in others)
        {
            fields[field] = value;
        }

        await page.SubmitAsync(Form, fields);
        return await _host.QueryAsync(db => db.Complaints.SingleAsync());
    }
}
