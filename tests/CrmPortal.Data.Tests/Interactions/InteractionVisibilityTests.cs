using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Tasks;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Interactions;

public sealed class InteractionVisibilityTests
{
    [DatabaseTheory]
    [Trait("Rule", "INT-15")]
    public async Task An_interaction_is_seen_with_its_customer(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, south) = await TeamsAsync(database);
        var agent = Given.User(team: north);
        var customer = Given.Customer(team: south);
        await database.SaveAsync(agent, customer);
        await LogAsync(database, customer);

        Assert.Empty(await SeenAsync(database, agent.ActingAt(Clock.Start)));
        Assert.Empty(await SeenAsync(database, null));
        Assert.Empty(await SeenAsync(database, Given.Actor(Role.Admin)));
        Assert.Single(await SeenAsync(database, Given.Actor(Role.Agent, teamId: south.Id)));
        Assert.Single(await SeenAsync(database, Given.Actor(Role.Manager)));
    }

    [DatabaseTheory]
    [Trait("Rule", "INT-15")]
    public async Task A_confidential_interaction_of_a_customer_one_sees_is_not_everyones(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var author = Given.User(clearance: InfoLevel.Confidential);
        var customer = Given.Customer();
        await database.SaveAsync(author, customer);
        await LogAsync(database, customer, author, InfoLevel.Confidential);

        Assert.Empty(await SeenAsync(database, Given.Actor(Role.Agent, id: 900)));
        Assert.Empty(await SeenAsync(database, Given.Actor(Role.Agent, id: 900, clearance: InfoLevel.Confidential)));
        Assert.Empty(await SeenAsync(database, Given.Actor(Role.Manager, clearance: InfoLevel.Internal)));
        Assert.Single(await SeenAsync(database, author.ActingAt(Clock.Start)));
        Assert.Single(await SeenAsync(database, Given.Actor(Role.Supervisor)));
    }

    [DatabaseTheory]
    [Trait("Rule", "INT-15")]
    public async Task A_correction_is_seen_with_its_interaction(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, south) = await TeamsAsync(database);
        var customer = Given.Customer(team: south);
        await database.SaveAsync(customer);
        await LogAsync(database, customer);
        await using (var db = database.As(Actor.System))
        {
            (await db.Interactions.SingleAsync()).Correct("It was another one", Actor.System, Clock.Start);
            await db.SaveChangesAsync();
        }

        await using var stranger = database.As(Given.Actor(teamId: north.Id));
        await using var colleague = database.As(Given.Actor(teamId: south.Id));

        Assert.Empty(await stranger.Set<InteractionCorrection>().ToListAsync());
        Assert.Single(await colleague.Set<InteractionCorrection>().ToListAsync());
    }

    [DatabaseTheory]
    [Trait("Rule", "TSK-11")]
    public async Task A_task_is_seen_by_those_it_concerns(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, south) = await TeamsAsync(database);
        var (assignee, requester) = (Given.User(), Given.User());
        await database.SaveAsync(assignee, requester);
        await database.SaveAsync(Given.Task("for the north", team: north, assignee: assignee, requester: requester), Given.Task("for all"));

        Assert.Equal(["for all", "for the north"], await TasksAsync(database, assignee.ActingAt(Clock.Start)));
        Assert.Equal(["for all", "for the north"], await TasksAsync(database, requester.ActingAt(Clock.Start)));
        Assert.Equal(["for all", "for the north"], await TasksAsync(database, Given.Actor(id: 900, teamId: north.Id)));
        Assert.Equal(["for all", "for the north"], await TasksAsync(database, Given.Actor(Role.Manager, id: 900)));
        Assert.Equal(["for all"], await TasksAsync(database, Given.Actor(id: 900, teamId: south.Id)));
        Assert.Empty(await TasksAsync(database, Given.Actor(Role.Admin)));
        Assert.Empty(await TasksAsync(database, null));
    }

    [DatabaseTheory]
    [Trait("Rule", "TSK-11")]
    public async Task A_task_above_the_clearance_is_seen_by_nobody_below_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var assignee = Given.User(clearance: InfoLevel.Internal);
        await database.SaveAsync(assignee);
        await database.SaveAsync(Given.Task(assignee: assignee, level: InfoLevel.Confidential));

        Assert.Empty(await TasksAsync(database, assignee.ActingAt(Clock.Start)));
        Assert.Empty(await TasksAsync(database, Given.Actor(id: 900, clearance: InfoLevel.Confidential)));
        Assert.Single(await TasksAsync(database, Given.Actor(Role.Supervisor, id: 900)));
    }

    [DatabaseTheory]
    [Trait("Rule", "TSK-11")]
    public async Task The_name_of_a_customer_does_not_leak_through_the_task_list(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, south) = await TeamsAsync(database);
        var (requester, assignee, customer) = (Given.User(team: south), Given.User(team: north), Given.Customer("Secret Ltd", team: south));
        await database.SaveAsync(requester, assignee, customer);
        await using (var db = database.As(Actor.System))
        {
            db.Add(Given.Task(customer: await db.Customers.SingleAsync(), assignee: assignee, requester: requester));
            await db.SaveChangesAsync();
        }

        await using var outside = database.As(assignee.ActingAt(Clock.Start));
        await using var inside = database.As(requester.ActingAt(Clock.Start));

        var hidden = await outside.Tasks.Rows(outside).SingleAsync();
        var shown = await inside.Tasks.Rows(inside).SingleAsync();
        Assert.Equal((null, null, requester.DisplayName), (hidden.Customer, hidden.CustomerNumber, hidden.Requester));
        Assert.Equal("Secret Ltd", shown.Customer);
    }

    private static async Task<(Team North, Team South)> TeamsAsync(TestDatabase database)
    {
        var (north, south) = (Given.Team(), Given.Team());
        await database.SaveAsync(north, south);
        return (north, south);
    }

    private static async Task LogAsync(TestDatabase database, Customer customer, User? by = null, InfoLevel level = InfoLevel.Internal)
    {
        await using var db = database.As(Actor.System);
        var known = await db.Customers.SingleAsync(c => c.Id == customer.Id);
        db.Add(Given.Interaction(known, await db.Channels.FirstAsync(), by: by, level: level));
        await db.SaveChangesAsync();
    }

    private static async Task<List<InteractionRow>> SeenAsync(TestDatabase database, Actor? actor)
    {
        await using var db = database.As(actor);
        return await db.Interactions.Rows(db).ToListAsync();
    }

    private static async Task<List<string>> TasksAsync(TestDatabase database, Actor? actor)
    {
        await using var db = database.As(actor);
        return await db.Tasks.OrderBy(t => t.Title).Select(t => t.Title).ToListAsync();
    }
}
