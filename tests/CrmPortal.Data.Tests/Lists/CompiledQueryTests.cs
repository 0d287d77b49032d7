using CrmPortal.Data.Complaints;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Lists;

public sealed class CompiledQueryTests
{
    private static readonly CompiledQuery<InfoLevel, long> CustomersUpTo = new((db, level) =>
        db.Customers.Where(c => c.Level != level).OrderBy(c => c.Id).Select(c => c.Id));

    private static readonly CompiledQuery<(long? Team, DateTime Before), ComplaintRow> OpenOfTeam = new((db, asked) =>
        db.Complaints.Open().Where(c => c.TeamId == asked.Team && c.ReceivedAt < asked.Before).OrderBy(c => c.Id).Rows(db));

    private static readonly CompiledQuery<long, Complaint> WithItsHistory = new((db, id) =>
        db.Complaints.Where(c => c.Id == id).With(ComplaintParts.History).OrderBy(c => c.Id).Take(1));

    [DatabaseTheory]
    [Trait("Rule", "SEC-01")]
    [Trait("Rule", "SEC-02")]
    [Trait("Rule", "SEC-03")]
    public async Task It_finds_for_each_viewer_what_the_plain_query_finds(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (type, north, south) = (new ComplaintType("Type", "类型"), Given.Team(), Given.Team());
        await database.SaveAsync(type, north, south);
        var owner = Given.User(Role.Agent, north, InfoLevel.TopSecret);
        var customers = Levels.Select(level => Given.Customer(level: level)).ToList();
        await database.SaveAsync([owner, .. customers]);
        await database.SaveAsync(
        [
            .. from level in Levels
               from customer in customers
               from team in new[] { null, north, south }
               from hasOwner in new[] { true, false }
               select Given.Complaint(type.Id, customer, hasOwner ? owner : null, team, level: level),
        ]);
        var before = database.Clock.Now.AddDays(1);

        var random = new Random(20261129);
        for (var n = 0; n < 60; n++)
        {
            await using var db = database.As(RandomViewer(random, owner, north, south));
            var (level, team) = (Levels[random.Next(4)], new long?[] { null, north.Id, south.Id }[random.Next(3)]);

            Assert.Equal(
                await db.Customers.Where(c => c.Level != level).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(),
                await CustomersUpTo.ToListAsync(db, level, default));
            Assert.Equal(
                await db.Complaints.Open().Where(c => c.TeamId == team && c.ReceivedAt < before).OrderBy(c => c.Id).Rows(db).ToListAsync(),
                await OpenOfTeam.ToListAsync(db, (team, before), default));
        }
    }

    [DatabaseTheory]
    public async Task It_serves_many_contexts_at_once_and_brings_the_parts_that_it_includes(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var type = new ComplaintType("Type", "类型");
        await database.SaveAsync(type);
        var complaint = Given.Complaint(type.Id);
        await database.SaveAsync(complaint);

        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(async n =>
        {
            await using var db = database.As(n % 2 == 0 ? Actor.System : null);
            return await WithItsHistory.FirstOrDefaultAsync(db, complaint.Id, default);
        }));

        Assert.All(found.Where((_, n) => n % 2 == 0), seen => Assert.NotEmpty(seen!.History));
        Assert.All(found.Where((_, n) => n % 2 == 1), Assert.Null);
    }

    [Fact]
    public async Task An_extension_cannot_be_given_the_argument()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.As(Actor.System);
        var query = new CompiledQuery<long, Complaint>((db, team) => db.Complaints.InQueueOf(team));

        await Assert.ThrowsAsync<InvalidOperationException>(() => query.ToListAsync(db, 1, default));
    }

    private static InfoLevel[] Levels { get; } = Enum.GetValues<InfoLevel>();

    private static Actor? RandomViewer(Random random, User owner, Team north, Team south) => random.Next(12) switch
    {
        0 => null,
        1 => Actor.System,
        _ => Given.Actor(
            Enum.GetValues<Role>()[random.Next(4)],
            random.Next(2) == 0 ? owner.Id : owner.Id + 1000,
            new long?[] { null, north.Id, south.Id }[random.Next(3)],
            Levels[random.Next(4)]),
    };
}
