using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Complaints;

public sealed class ComplaintVisibilityTests
{
    [DatabaseTheory]
    [Trait("Rule", "SEC-02")]
    public async Task An_agent_sees_the_queue_of_his_team_and_everyones_but_no_other(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (type, mine, other) = (new ComplaintType("Type", "类型"), Given.Team(), Given.Team());
        await database.SaveAsync(type, mine, other);
        await database.SaveAsync(
            Given.Complaint(type.Id, team: mine, description: "mine"),
            Given.Complaint(type.Id, team: other, description: "other"),
            Given.Complaint(type.Id, description: "everyone"));

        Assert.Equal(["everyone", "mine"], await SeenAsync(database, Given.Actor(Role.Agent, teamId: mine.Id)));
        Assert.Equal(["everyone", "mine", "other"], await SeenAsync(database, Given.Actor(Role.Manager)));
        Assert.Empty(await SeenAsync(database, Given.Actor(Role.Admin)));
    }

    [DatabaseTheory]
    [Trait("Rule", "CMP-48")]
    [Trait("Rule", "SEC-03")]
    public async Task A_customer_who_becomes_secret_takes_his_complaints_with_him(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (type, customer) = (new ComplaintType("Type", "类型"), Given.Customer());
        await database.SaveAsync(type, customer);
        await database.SaveAsync(Given.Complaint(type.Id, customer, description: "hidden"));
        var agent = Given.Actor(Role.Agent);
        var before = await SeenAsync(database, agent);

        await using (var db = database.As(Actor.System))
        {
            var stored = await db.Customers.SingleAsync();
            stored.Edit(Secret(stored), [], Actor.System);
            await db.SaveChangesAsync();
        }

        Assert.Equal(["hidden"], before);
        Assert.Empty(await SeenAsync(database, agent));
        Assert.Equal(["hidden"], await SeenAsync(database, Given.Actor(Role.Manager, clearance: InfoLevel.TopSecret)));
    }

    private static CustomerDetails Secret(Customer customer) => new()
    {
        Type = customer.Type,
        Name = customer.Name,
        Email = customer.Email,
        Stage = customer.Stage,
        Level = InfoLevel.TopSecret,
    };

    private static async Task<List<string>> SeenAsync(TestDatabase database, Actor viewer)
    {
        await using var db = database.As(viewer);
        return await db.Complaints.Select(c => c.Content.Description).Order().ToListAsync();
    }
}
