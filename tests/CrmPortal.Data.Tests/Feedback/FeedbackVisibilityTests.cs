using CrmPortal.Data.Lists;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Feedback;

public sealed class FeedbackVisibilityTests
{
    [DatabaseTheory]
    [Trait("Rule", "FDB-05")]
    public async Task Feedback_is_seen_by_its_team_its_owner_and_managers(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, south) = (Given.Team(), Given.Team());
        var owner = Given.User();
        await database.SaveAsync(north, south, owner);
        await database.SaveAsync(Given.Feedback("everyone's"), Given.Feedback("the north's", team: north, owner: owner));

        Assert.Equal(2, await CountAsync(database, Given.Actor(Role.Agent, id: 900, teamId: north.Id)));
        Assert.Equal(2, await CountAsync(database, owner.ActingAt(Clock.Start)));
        Assert.Equal(2, await CountAsync(database, Given.Actor(Role.Manager)));
        Assert.Equal(1, await CountAsync(database, Given.Actor(Role.Agent, id: 900, teamId: south.Id)));
        Assert.Equal(1, await CountAsync(database, Given.Actor(Role.Supervisor, id: 900, teamId: south.Id)));
        Assert.Equal(0, await CountAsync(database, Given.Actor(Role.Admin)));
        Assert.Equal(0, await CountAsync(database, null));
    }

    [DatabaseTheory]
    [Trait("Rule", "FDB-05")]
    public async Task Confidential_feedback_is_read_by_those_who_need_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var team = Given.Team();
        await database.SaveAsync(team);
        await database.SaveAsync(Given.Feedback(level: InfoLevel.Confidential), Given.Feedback(team: team, level: InfoLevel.Confidential));

        Assert.Equal(0, await CountAsync(database, Given.Actor(Role.Agent, id: 900, teamId: team.Id)));
        Assert.Equal(1, await CountAsync(database, Given.Actor(Role.Agent, id: 900, teamId: team.Id, clearance: InfoLevel.Confidential)));
        Assert.Equal(2, await CountAsync(database, Given.Actor(Role.Supervisor, teamId: team.Id)));
        Assert.Equal(0, await CountAsync(database, Given.Actor(Role.Manager, clearance: InfoLevel.Internal)));
    }

    [DatabaseTheory]
    [Trait("Rule", "FDB-05")]
    public async Task A_reply_is_seen_with_its_feedback(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, south) = (Given.Team(), Given.Team());
        await database.SaveAsync(north, south);
        var feedback = Given.Feedback(team: south);
        feedback.Reply("Thank you", 1, Clock.Start, Actor.System, Clock.Start);
        await database.SaveAsync(feedback);

        await using var stranger = database.As(Given.Actor(teamId: north.Id));
        await using var colleague = database.As(Given.Actor(teamId: south.Id));

        Assert.Empty(await stranger.Set<FeedbackReply>().ToListAsync());
        Assert.Single(await colleague.Set<FeedbackReply>().ToListAsync());
    }

    [DatabaseTheory]
    [Trait("Rule", "FDB-04")]
    [Trait("Rule", "SEC-18")]
    public async Task The_level_of_a_customer_reaches_his_feedback(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var customer = Given.Customer();
        await database.SaveAsync(customer);
        await database.SaveAsync(Given.Feedback(customer: customer), Given.Feedback("of nobody"));

        await using (var db = database.As(Actor.System))
        {
            var stored = await db.Customers.SingleAsync();
            _ = stored.Follow(stored.Details() with { Level = InfoLevel.TopSecret });
            await db.SaveChangesAsync();
        }

        await using var system = database.As(Actor.System);
        Assert.Equal(1, await CountAsync(database, Given.Actor(Role.Supervisor)));
        Assert.Equal(["of nobody"], await system.Feedback.Exportable().Select(f => f.Text).ToListAsync());
        Assert.Equal(2, await system.Feedback.CountAsync());
    }

    private static async Task<int> CountAsync(TestDatabase database, Actor? viewer)
    {
        await using var db = database.As(viewer);
        return await db.Feedback.CountAsync();
    }
}
