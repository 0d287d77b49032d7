using CrmPortal.Data.Users;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Customers;

/// <summary>The whole grid of docs/domain/permissions.md: who sees which customer, and what belongs to them.</summary>
public sealed class CustomerVisibilityTests
{
    [DatabaseTheory]
    [Trait("Rule", "SEC-01")]
    [Trait("Rule", "SEC-02")]
    [Trait("Rule", "SEC-03")]
    public async Task Everybody_sees_exactly_what_the_table_says(DatabaseProvider database)
    {
        await using var world = await World.CreateAsync(database);
        List<string> wrong = [];
        foreach (var viewer in world.Viewers)
        {
            await using var db = world.Database.As(viewer);
            var seen = (await db.Customers.Select(c => c.Id).ToListAsync()).ToHashSet();
            wrong.AddRange(world.Customers
                .Where(c => seen.Contains(c.Id) != Sees(viewer, c))
                .Select(c => $"{viewer} {(seen.Contains(c.Id) ? "sees" : "does not see")} {c.Level}, team {c.TeamId}, owner {c.OwnerId}"));
        }

        Assert.Empty(wrong);
    }

    [DatabaseTheory]
    [Trait("Rule", "SEC-04")]
    public async Task What_belongs_to_a_customer_is_seen_with_him(DatabaseProvider database)
    {
        await using var world = await World.CreateAsync(database);
        foreach (var viewer in world.Viewers)
        {
            await using var db = world.Database.As(viewer);
            var customers = await db.Customers.Select(c => c.Id).Order().ToListAsync();

            Assert.Equal(customers, await db.Set<Contact>().Select(c => EF.Property<long>(c, "CustomerId")).Order().ToListAsync());
            Assert.Equal(customers, await db.Set<TierAssignment>().Select(t => EF.Property<long>(t, "CustomerId")).Order().ToListAsync());
            Assert.Equal(customers, await db.Purchases.Select(p => p.CustomerId).Order().ToListAsync());
        }
    }

    [DatabaseTheory]
    [Trait("Rule", "SEC-01")]
    public async Task Nobody_sees_nothing_and_the_system_everything(DatabaseProvider database)
    {
        await using var world = await World.CreateAsync(database);

        Assert.Equal(0, await CountAsync(world, null));
        Assert.Equal(0, await CountAsync(world, Actor.Anonymous));
        Assert.Equal(0, await CountAsync(world, Given.Actor(Role.Admin, clearance: InfoLevel.TopSecret)));
        Assert.Equal(world.Customers.Count, await CountAsync(world, Actor.System));
        Assert.Equal(world.Customers.Count, await CountAsync(world, Actor.Operator));
    }

    [DatabaseTheory]
    [Trait("Rule", "SEC-01")]
    public async Task A_context_that_is_handed_on_shows_what_its_new_owner_may_see(DatabaseProvider database)
    {
        await using var world = await World.CreateAsync(database);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(world.Customers.Count, await CountAsync(world, Actor.System));
            Assert.Equal(0, await CountAsync(world, null));
        }
    }

    [Fact]
    [Trait("Rule", "SEC-02")]
    public void A_clearance_of_top_secret_ends_with_its_grant()
    {
        var user = Given.User(Role.Agent, clearance: InfoLevel.TopSecret);
        user.TopSecretUntil = Clock.Start;

        Assert.Equal(InfoLevel.TopSecret, user.ClearanceAt(Clock.Start.AddTicks(-1)));
        Assert.Equal(InfoLevel.Confidential, user.ClearanceAt(Clock.Start));
    }

    [Theory]
    [InlineData(Role.Agent, InfoLevel.Internal)]
    [InlineData(Role.Admin, InfoLevel.Internal)]
    [InlineData(Role.Supervisor, InfoLevel.Confidential)]
    [InlineData(Role.Manager, InfoLevel.Confidential)]
    [Trait("Rule", "SEC-02")]
    public void A_role_brings_its_clearance(Role role, InfoLevel clearance) => Assert.Equal(clearance, User.DefaultClearance(role));

    /// <summary>The table once more, as a person would read it.</summary>
    private static bool Sees(Actor viewer, Customer customer)
    {
        if (viewer.Role is null or Role.Admin)
        {
            return false;
        }

        var own = customer.OwnerId == viewer.UserId;
        var ownTeam = customer.TeamId is not null && customer.TeamId == viewer.TeamId;
        var reaches = customer.TeamId is null || own || ownTeam || viewer.Role is Role.Manager;
        var needsToKnow = customer.Level is not InfoLevel.Confidential || own || ownTeam || viewer.Role is Role.Supervisor or Role.Manager;
        return reaches && customer.Level <= viewer.Clearance && needsToKnow;
    }

    private static async Task<int> CountAsync(World world, Actor? viewer)
    {
        await using var db = world.Database.As(viewer);
        return await db.Customers.CountAsync();
    }

    /// <summary>Customers of every team, owner and level; viewers of every role, team and clearance.</summary>
    private sealed class World : IAsyncDisposable
    {
        public required TestDatabase Database { get; init; }

        public required List<Customer> Customers { get; init; }

        public required List<Actor> Viewers { get; init; }

        public static async Task<World> CreateAsync(DatabaseProvider provider)
        {
            var database = await TestDatabase.CreateAsync(provider);
            Team[] teams = [Given.Team(), Given.Team()];
            await database.SaveAsync(teams);
            List<User> users =
            [
                .. from role in Enum.GetValues<Role>()
                   from team in (Team?[])[null, teams[0]]
                   from clearance in Enum.GetValues<InfoLevel>()
                   select Given.User(role, team, clearance),
            ];
            await database.SaveAsync([.. users]);
            User?[] owners = [null, .. users.Where(u => u.Role is Role.Agent)];
            List<Customer> customers =
            [
                .. from team in (Team?[])[null, .. teams]
                   from owner in owners
                   from level in Enum.GetValues<InfoLevel>()
                   select Given.Customer(owner: owner, team: team, level: level),
            ];
            foreach (var customer in customers)
            {
                customer.AddContact(new ContactDetails { Name = "Somebody" }, Actor.System);
                customer.AssignTier(Domain.Tiers.Tier.B, "as agreed", Actor.System, Clock.Start);
            }

            await database.SaveAsync([.. customers]);
            await using var db = database.As(Actor.System);
            db.AttachRange(customers);
            db.AddRange(customers.Select((c, i) => new Purchase(c, new DateOnly(2026, 1, 5), 1, new Money(10, "CNY"), 0, $"purchase {i}")));
            await db.SaveInBulkAsync(CancellationToken.None);
            return new World { Database = database, Customers = customers, Viewers = [.. users.Select(u => u.ActingAt(Clock.Start))] };
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
