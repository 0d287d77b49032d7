using System.Net;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

/// <summary>What the form of a new complaint refuses. Nothing is stored, so all of it asks one portal.</summary>
public sealed class IntakeInputTests(IntakeInputTests.Desk desk) : IClassFixture<IntakeInputTests.Desk>
{
    [Theory]
    [InlineData("Input.Description", " ")]
    [InlineData("Input.ChannelId", "")]
    [InlineData("Input.ChannelId", "99999")]
    [InlineData("Input.TypeId", "")]
    [InlineData("Input.TypeId", "99999")]
    [InlineData("Input.ReceivedAt", "")]
    [InlineData("Input.ReceivedAt", "yesterday")]
    [InlineData("Input.Severity", "Huge")]
    [InlineData("Input.Severity", "17")]
    [InlineData("Input.Urgency", "")]
    [InlineData("Input.AmountInvolved", "-1")]
    [InlineData("Input.AmountInvolved", "10.005")]
    [InlineData("Input.AmountInvolved", "many")]
    [InlineData("Input.Currency", "yuan")]
    [InlineData("Input.ComplainantEmail", "ada")]
    [InlineData("Input.ComplainantPhone", "??")]
    [InlineData("Input.OccurredOn", "2026-02-31")]
    [InlineData("Input.Customer", "Nobody of this name")]
    [InlineData("Input.Customer", "C-999999")]
    [InlineData("Input.StaffInvolved", "99999")]
    [InlineData("Input.Level", "TopSecret")]
    public async Task Bad_input_is_told_beside_its_field_and_stores_nothing(string field, string value)
    {
        var visitor = await desk.Host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync($"/complaints/new?customer={desk.Customer.Number}");

        var answer = await page.SubmitAsync(IntakeTests.Form, IntakeTests.Complete((field, value)), HttpStatusCode.UnprocessableEntity);

        Assert.False(string.IsNullOrEmpty(answer.ErrorAt(field)));
        Assert.Equal("A refund", answer.ValueOf("Input.RemedySought"));
        Assert.Equal(0, await desk.Host.QueryAsync(db => db.Complaints.CountAsync()));
    }

    [Theory]
    [InlineData("Input.ReceivedAt", "2026-03-02T10:01")]
    [InlineData("Input.OccurredOn", "2026-03-03")]
    public async Task A_day_that_cannot_be_is_refused_by_the_rule(string field, string value)
    {
        var visitor = await desk.Host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync($"/complaints/new?customer={desk.Customer.Number}");

        var answer = await page.SubmitAsync(IntakeTests.Form, IntakeTests.Complete((field, value)), HttpStatusCode.Conflict);

        Assert.NotNull(answer.ErrorAt(field));
        Assert.Equal(0, await desk.Host.QueryAsync(db => db.Complaints.CountAsync()));
    }

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task Only_agents_and_supervisors_take_complaints_in(Role role)
    {
        var visitor = await desk.Host.SignInAsync(role);

        await visitor.GetAsync("/complaints/new", HttpStatusCode.Forbidden);
    }

    /// <summary>A portal with one customer and no complaint.</summary>
    public sealed class Desk : IAsyncLifetime
    {
        public WebHost Host { get; } = new();

        public Customer Customer { get; } = Given.Customer("Ada Lovelace");

        public async Task InitializeAsync()
        {
            await Host.InitializeAsync();
            await Host.SaveAsync(Customer);
        }

        public Task DisposeAsync() => Host.DisposeAsync();
    }
}
