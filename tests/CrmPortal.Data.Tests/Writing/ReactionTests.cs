using CrmPortal.Data.Complaints;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Writing;

/// <summary>What follows from an event is written with what happened, or not at all.</summary>
public sealed class ReactionTests
{
    [DatabaseTheory]
    public async Task A_reaction_is_saved_and_audited_with_its_cause(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database, reactions: new TeamPerEscalation());
        var complaint = Given.Complaint(1);
        await db.SaveAsync(complaint);

        await EscalateAsync(db);

        await using var read = db.As(Actor.System);
        var team = await read.Teams.SingleAsync(t => t.Name == complaint.Number);
        Assert.Equal(1, (await read.Complaints.SingleAsync()).EscalationLevel);
        Assert.Equal(2, await read.AuditEvents.CountAsync(e => e.Entity == "Complaint" && e.EntityId == complaint.Id));
        Assert.True(team.Id > 0);
    }

    [DatabaseTheory]
    public async Task Where_the_save_fails_nothing_follows(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database, reactions: new TeamPerEscalation());
        await db.SaveAsync(Given.Complaint(1));
        await using var late = db.As(Actor.System);
        (await late.Complaints.With(ComplaintParts.History).SingleAsync()).Escalation.Raise("The second", Actor.System, Clock.Start);
        await EscalateAsync(db);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());

        await using var read = db.As(Actor.System);
        Assert.Equal(1, await read.Teams.CountAsync(t => t.Name.StartsWith("CP-")));
    }

    [DatabaseTheory]
    public async Task A_reaction_that_fails_takes_its_cause_with_it(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database, reactions: new Refusing());
        await db.SaveAsync(Given.Complaint(1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => EscalateAsync(db));

        await using var read = db.As(Actor.System);
        Assert.Equal(0, (await read.Complaints.SingleAsync()).EscalationLevel);
    }

    [DatabaseTheory]
    public async Task Reactions_that_cause_each_other_without_end_are_stopped(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database, reactions: new Endless());
        await db.SaveAsync(Given.Complaint(1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => EscalateAsync(db));
    }

    [DatabaseTheory]
    public async Task All_events_of_a_kind_come_together(DatabaseProvider database)
    {
        var counting = new Counting();
        await using var db = await TestDatabase.CreateAsync(database, reactions: counting);
        await db.SaveAsync(Given.Complaint(1), Given.Complaint(1));
        await using var session = db.As(Actor.System);
        foreach (var complaint in await session.Complaints.With(ComplaintParts.History).ToListAsync())
        {
            complaint.Escalation.Raise("Both", Actor.System, Clock.Start);
        }

        await session.SaveInBulkAsync(CancellationToken.None);
        await session.SaveChangesAsync();

        Assert.Equal([2], counting.Calls);
    }

    [DatabaseTheory]
    [Trait("Rule", "CMP-48")]
    [Trait("Rule", "FDB-04")]
    public async Task The_level_of_a_customer_reaches_all_their_records_by_every_way_of_saving(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var customer = Given.Customer();
        await db.SaveAsync(customer);
        await db.SaveAsync(Given.Complaint(1, customer), Given.Feedback(customer: customer));

        await AssertReachesAsync(db, InfoLevel.TopSecret, session => session.SaveChangesAsync());
        await AssertReachesAsync(db, InfoLevel.Public, session => session.SaveInBulkAsync(CancellationToken.None));
    }

    [DatabaseTheory]
    [Trait("Rule", "TSK-09")]
    public async Task The_level_of_a_customer_raises_the_tasks_about_them_and_lowers_none(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        await db.SaveAsync(Given.Customer());
        await using (var session = db.As(Actor.System))
        {
            session.Add(Given.Task("Call back", await session.Customers.SingleAsync()));
            await session.SaveChangesAsync();
        }

        foreach (var (level, expected) in new[] { (InfoLevel.Confidential, InfoLevel.Confidential), (InfoLevel.Public, InfoLevel.Confidential), (InfoLevel.TopSecret, InfoLevel.TopSecret) })
        {
            await RaiseAsync(db, level);

            await using var read = db.As(Actor.System);
            Assert.Equal(expected, (await read.Tasks.SingleAsync()).Level);
        }
    }

    [DatabaseTheory]
    [Trait("Rule", "CMP-48")]
    [Trait("Rule", "FDB-04")]
    [Trait("Rule", "TSK-09")]
    public async Task What_is_filed_while_the_customers_level_changes_gets_the_new_one(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        await db.SaveAsync(Given.Customer());
        await using var session = db.As(Actor.System);
        var customer = await session.Customers.SingleAsync();
        session.AddRange(Given.Complaint(1, customer), Given.Feedback(customer: customer), Given.Task("Call back", customer));

        await RaiseAsync(db, InfoLevel.Confidential);
        session.Entry(customer).State = EntityState.Unchanged;
        await session.SaveChangesAsync();

        await using var read = db.As(Actor.System);
        Assert.Equal(InfoLevel.Confidential, (await read.Complaints.SingleAsync()).CustomerLevel);
        Assert.Equal(InfoLevel.Confidential, (await read.Feedback.SingleAsync()).CustomerLevel);
        Assert.Equal(InfoLevel.Confidential, (await read.Tasks.SingleAsync()).Level);
    }

    [DatabaseTheory]
    [Trait("Rule", "TSK-13")]
    public async Task A_question_goes_with_its_complaint_to_another_customer(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var (team, first, second) = (Given.Team(), Given.Customer("First"), Given.Customer("Second"));
        await db.SaveAsync(team, first, second);
        var complaint = Given.Complaint(1, first);
        await db.SaveAsync(complaint);
        await using (var asking = db.As(Actor.System))
        {
            await Given.AskedAsync(asking, complaint, team);
        }

        await using (var session = db.As(Actor.System))
        {
            var stored = (await session.FindComplaintForWorkAsync(complaint.Number, ComplaintParts.All, CancellationToken.None))!;
            stored.Reception.Link(second.Id, second.Level, "Told on the phone", Given.Lead, Clock.Start, Given.Clocks);
            await session.SaveChangesAsync();
        }

        await using var read = db.As(Actor.System);
        Assert.Equal(second.Id, (await read.Tasks.SingleAsync()).CustomerId);
    }

    private static async Task RaiseAsync(TestDatabase db, InfoLevel level)
    {
        await using var session = db.As(Actor.System);
        var stored = await session.Customers.SingleAsync();
        _ = stored.Follow(stored.Details() with { Level = level });
        await session.SaveChangesAsync();
    }

    private static async Task AssertReachesAsync(TestDatabase db, InfoLevel level, Func<CrmDbContext, Task<int>> save)
    {
        await using (var session = db.As(Actor.System))
        {
            var stored = await session.Customers.SingleAsync();
            _ = stored.Follow(stored.Details() with { Level = level });
            await save(session);
        }

        await using var read = db.As(Actor.System);
        Assert.Equal(level, (await read.Complaints.SingleAsync()).CustomerLevel);
        Assert.Equal(level, (await read.Feedback.SingleAsync()).CustomerLevel);
    }

    private static async Task EscalateAsync(TestDatabase db)
    {
        await using var session = db.As(Actor.System);
        (await session.Complaints.With(ComplaintParts.History).SingleAsync()).Escalation.Raise("The first", Actor.System, Clock.Start);
        await session.SaveChangesAsync();
    }

    private sealed class TeamPerEscalation : Reaction<ComplaintEscalated>
    {
        protected override Task ReactAsync(CrmDbContext db, IReadOnlyList<ComplaintEscalated> happened, CancellationToken ct)
        {
            db.AddRange(happened.Select(e => new Users.Team { Name = e.Complaint.Number }));
            return Task.CompletedTask;
        }
    }

    private sealed class Refusing : Reaction<ComplaintEscalated>
    {
        protected override Task ReactAsync(CrmDbContext db, IReadOnlyList<ComplaintEscalated> happened, CancellationToken ct) =>
            throw new InvalidOperationException("Not today.");
    }

    private sealed class Endless : Reaction<ComplaintEscalated>
    {
        protected override Task ReactAsync(CrmDbContext db, IReadOnlyList<ComplaintEscalated> happened, CancellationToken ct)
        {
            var complaint = happened[0].Complaint;
            complaint.Escalation.Lower("Down", Given.Actor(Role.Supervisor), Clock.Start);
            complaint.Escalation.Raise("Up", Actor.System, Clock.Start);
            return Task.CompletedTask;
        }
    }

    private sealed class Counting : Reaction<ComplaintEscalated>
    {
        public List<int> Calls { get; } = [];

        protected override Task ReactAsync(CrmDbContext db, IReadOnlyList<ComplaintEscalated> happened, CancellationToken ct)
        {
            Calls.Add(happened.Count);
            return Task.CompletedTask;
        }
    }
}
