using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Auditing;

[Trait("Rule", "SEC-08")]
public sealed class AuditChainTests
{
    [DatabaseTheory]
    public async Task An_untouched_chain_is_whole(DatabaseProvider database)
    {
        await using var db = await WithEventsAsync(database);

        Assert.Equal(new AuditVerdict(5, null, null), await VerifyAsync(db));
    }

    [DatabaseTheory]
    public async Task A_changed_event_is_named(DatabaseProvider database)
    {
        (string Column, string Value)[] changes =
            [("ActorName", "somebody else"), ("Action", "Delete"), ("Changes", "{}"), ("Entity", "Purchase"), ("Address", "10.0.0.1")];
        foreach (var (column, value) in changes)
        {
            await using var db = await WithEventsAsync(database);

            await ExecuteAsync(db, $"UPDATE \"AuditEvents\" SET \"{column}\" = '{value}' WHERE \"Seq\" = 3");

            Assert.Equal(new AuditVerdict(2, 3, "its content was changed"), await VerifyAsync(db));
        }
    }

    [DatabaseTheory]
    public async Task A_changed_instant_is_named(DatabaseProvider database)
    {
        await using var db = await WithEventsAsync(database);

        await ExecuteAsync(db, "UPDATE \"AuditEvents\" SET \"At\" = '2020-01-01 00:00:00' WHERE \"Seq\" = 1");

        Assert.Equal(1, (await VerifyAsync(db)).BrokenAt);
    }

    [DatabaseTheory]
    public async Task A_removed_event_is_missed(DatabaseProvider database)
    {
        await using var db = await WithEventsAsync(database);

        await ExecuteAsync(db, "DELETE FROM \"AuditEvents\" WHERE \"Seq\" = 3");

        Assert.Equal(new AuditVerdict(2, 4, "an event is missing before it"), await VerifyAsync(db));
    }

    [DatabaseTheory]
    public async Task An_inserted_event_is_named(DatabaseProvider database)
    {
        await using var db = await WithEventsAsync(database);
        const string Columns = "\"At\", \"ActorId\", \"ActorName\", \"Action\", \"Entity\", \"EntityId\", \"Changes\", \"Address\", \"CorrelationId\", \"PrevHash\", \"Hash\"";

        await ExecuteAsync(db, $"INSERT INTO \"AuditEvents\" (\"Seq\", {Columns}) SELECT 6, {Columns} FROM \"AuditEvents\" WHERE \"Seq\" = 5");

        Assert.Equal(new AuditVerdict(5, 6, "it does not follow the event before"), await VerifyAsync(db));
    }

    [DatabaseTheory]
    public async Task Two_events_that_changed_places_are_named(DatabaseProvider database)
    {
        await using var db = await WithEventsAsync(database);

        await ExecuteAsync(db, "UPDATE \"AuditEvents\" SET \"Seq\" = 99 WHERE \"Seq\" = 2");
        await ExecuteAsync(db, "UPDATE \"AuditEvents\" SET \"Seq\" = 2 WHERE \"Seq\" = 3");
        await ExecuteAsync(db, "UPDATE \"AuditEvents\" SET \"Seq\" = 3 WHERE \"Seq\" = 99");

        Assert.Equal(new AuditVerdict(1, 2, "it does not follow the event before"), await VerifyAsync(db));
    }

    [DatabaseTheory]
    public async Task Changed_personal_values_are_noticed(DatabaseProvider database)
    {
        await using var db = await WithEventsAsync(database);

        await ExecuteAsync(db, "UPDATE \"AuditPersonalValues\" SET \"Values\" = '{}' WHERE \"Seq\" = 2");

        Assert.Equal(new AuditVerdict(1, 2, "its personal values were changed"), await VerifyAsync(db));
    }

    [DatabaseTheory]
    public async Task Erasing_personal_values_leaves_the_chain_whole(DatabaseProvider database)
    {
        await using var db = await WithEventsAsync(database);

        await ExecuteAsync(db, "DELETE FROM \"AuditPersonalValues\"");

        Assert.Equal(new AuditVerdict(5, null, null), await VerifyAsync(db));
    }

    [DatabaseTheory]
    public async Task A_save_that_fails_leaves_no_event(DatabaseProvider database)
    {
        await using var db = await WithEventsAsync(database);
        await using var session = db.As(Actor.System);
        session.Add(Given.Customer());
        session.Add(Given.Customer(owner: new Users.User { Id = 4711, DisplayName = "Nobody", Role = Role.Agent, Clearance = InfoLevel.Public }));

        await Assert.ThrowsAsync<DbUpdateException>(() => session.SaveChangesAsync());

        Assert.Equal(new AuditVerdict(5, null, null), await VerifyAsync(db));
    }

    [DatabaseTheory]
    public async Task An_event_tells_who_changed_what_and_keeps_personal_values_apart(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var user = Given.User();
        await db.SaveAsync(user);
        var by = user.ActingAt(db.Clock.Now);
        await using var session = db.As(by);
        var customer = Given.Customer("Ada Lovelace", stage: CustomerStage.Prospect);
        session.Add(customer);

        await session.SaveChangesAsync();

        await using var reading = db.As(Actor.System);
        var e = await reading.AuditEvents.OrderBy(x => x.Seq).LastAsync();
        var personal = await reading.AuditPersonalValues.SingleAsync(p => p.Seq == e.Seq);
        Assert.Equal((AuditAction.Create, "Customer", (long?)customer.Id, (long?)by.UserId, by.Name), (e.Action, e.Entity, e.EntityId, e.ActorId, e.ActorName));
        Assert.Equal(db.Clock.Now, e.At);
        Assert.Contains("\"Stage\":[null,\"Prospect\"]", e.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("Lovelace", e.Changes, StringComparison.Ordinal);
        Assert.Contains("\"Name\":[null,\"Ada Lovelace\"]", personal.Values, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_part_is_told_within_the_event_of_its_aggregate(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var customer = Given.Customer();
        await db.SaveAsync(customer);
        await using var session = db.As(Actor.System);
        var stored = await session.Customers.Include(c => c.Contacts).SingleAsync();
        stored.AddContact(new ContactDetails { Name = "Charles Babbage", Role = ContactRole.Finance }, Actor.System);

        await session.SaveChangesAsync();

        var e = await session.AuditEvents.OrderBy(x => x.Seq).LastAsync();
        Assert.Equal((2L, AuditAction.Update, "Customer", (long?)customer.Id), (e.Seq, e.Action, e.Entity, e.EntityId));
        Assert.Contains("\"Contact\":[{", e.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("Babbage", e.Changes, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Saving_nothing_leaves_no_event(DatabaseProvider database)
    {
        await using var db = await WithEventsAsync(database);
        await using var session = db.As(Actor.System);
        await session.Customers.ToListAsync();

        await session.SaveChangesAsync();

        Assert.Equal(5, await session.AuditEvents.CountAsync());
    }

    [DatabaseTheory]
    public async Task Nobody_writes_without_a_name(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        await using var session = db.As(null);
        session.Add(Given.Customer());

        await Assert.ThrowsAsync<InvalidOperationException>(() => session.SaveChangesAsync());
    }

    private static async Task<TestDatabase> WithEventsAsync(DatabaseProvider database)
    {
        var db = await TestDatabase.CreateAsync(database);
        for (var i = 1; i <= 5; i++)
        {
            await db.SaveAsync(Given.Customer($"Customer {i}"));
        }

        return db;
    }

    private static async Task<AuditVerdict> VerifyAsync(TestDatabase db)
    {
        await using var session = db.As(Actor.System);
        return await AuditChain.VerifyAsync(session, CancellationToken.None);
    }

    // What somebody with a database tool does. The statements are constants of this test.
    private static async Task ExecuteAsync(TestDatabase db, string statement)
    {
        await using var session = db.As(Actor.System);
        await using var command = session.Database.GetDbConnection().CreateCommand();
        await session.Database.OpenConnectionAsync();
#pragma warning disable CA2100
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
