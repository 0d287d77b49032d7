using CrmPortal.Data.Complaints;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Quality;

public sealed class RepeatCountTests
{
    private static readonly (DateTime From, DateTime To) Week = (Clock.Start, Clock.Start.AddDays(7));

    [DatabaseTheory]
    [Trait("Rule", "LRN-12")]
    public async Task A_cause_counts_with_the_finer_ones_and_tells_what_is_not_diagnosed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (process, handover, people) = (await CauseAsync(database, "Process"), await CauseAsync(database, "Handover fails"), await CauseAsync(database, "People"));
        await SaveAsync(database, Week.From, process);
        await SaveAsync(database, Week.To.AddTicks(-10), handover);
        await SaveAsync(database, Week.To, handover);
        await SaveAsync(database, Week.From.AddDays(-1), process);
        await SaveAsync(database, Week.From, people);
        await SaveAsync(database, Week.From, null);

        var count = await CountAsync(database, Actor.System, process, null);

        Assert.Equal((2, 1), (count.Complaints, count.Undiagnosed));
    }

    [DatabaseTheory]
    [Trait("Rule", "LRN-12")]
    public async Task A_type_counts_without_what_was_merged_or_reclassified(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var reclassified = Given.Complaint(1);
        reclassified.Exits.Reclassify(ReclassifiedAs.Enquiry, "Only a question", Given.Actor(Role.Supervisor, 9), Clock.Start);
        await database.SaveAsync(Given.Complaint(1), Given.Complaint(2), reclassified);

        var count = await CountAsync(database, Actor.System, null, 1);

        Assert.Equal((1, 0), (count.Complaints, count.Undiagnosed));
    }

    [DatabaseTheory]
    [Trait("Rule", "LRN-12")]
    public async Task The_numbers_are_the_same_whoever_asks(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var team = Given.Team();
        await database.SaveAsync(team);
        await database.SaveAsync(Given.Complaint(1, team: team, level: InfoLevel.Confidential), Given.Customer(team: team, level: InfoLevel.Confidential));

        var stranger = await CountAsync(database, Given.Actor(teamId: team.Id + 1), null, 1);
        var everything = await CountAsync(database, Actor.System, null, 1);

        Assert.Equal(everything, stranger);
        Assert.Equal((1, 1), (stranger.Complaints, stranger.Customers));
    }

    [DatabaseTheory]
    [Trait("Rule", "LRN-12")]
    public async Task Customers_count_who_were_there_in_the_period(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (gone, leaves) = (Given.Customer("Gone"), Given.Customer("Leaves"));
        gone.Deactivate("Moved", Given.Actor(Role.Supervisor), Week.From.AddSeconds(-1));
        leaves.Deactivate("Moved", Given.Actor(Role.Supervisor), Week.From);
        await database.SaveAsync(gone, leaves, Given.Customer("Stays"));

        var now = await CountAsync(database, Actor.System, null, 1);
        await using var db = database.As(Actor.System);
        var before = await db.RepeatCountAsync(null, 1, (Clock.Start.AddDays(-7), Clock.Start), CancellationToken.None);

        Assert.Equal((2, 0), (now.Customers, before.Customers));
    }

    [DatabaseTheory]
    [Trait("Rule", "LRN-21")]
    public async Task Actions_are_seen_by_those_who_work_with_complaints(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var owner = Given.User();
        var complaint = Given.Complaint(1);
        await database.SaveAsync(owner, complaint);
        var content = new CorrectiveActionContent
        {
            Title = "Scan at the handover",
            Kind = CorrectiveActionKind.Corrective,
            TypeId = 1,
            Owner = owner.ActingAt(Clock.Start),
            DueOn = DateOnly.FromDateTime(Clock.Start).AddDays(30),
        };
        await database.SaveAsync(CorrectiveAction.Create(content, [complaint.Id], Given.Actor(Role.Supervisor, 9), Clock.Start, TimeZoneInfo.Utc));

        foreach (var (actor, sees) in new (Actor?, int)[]
        {
            (Given.Actor(), 1), (Given.Actor(Role.Supervisor), 1), (Given.Actor(Role.Manager), 1), (Given.Actor(Role.Admin), 0), (Actor.Anonymous, 0), (null, 0),
        })
        {
            await using var db = database.As(actor);

            Assert.Equal((sees, sees), (await db.CorrectiveActions.CountAsync(), await db.Set<LinkedComplaint>().CountAsync()));
        }
    }

    private static async Task<RepeatCount> CountAsync(TestDatabase database, Actor actor, long? cause, long? type)
    {
        await using var db = database.As(actor);
        return await db.RepeatCountAsync(cause, type, Week, CancellationToken.None);
    }

    private static async Task<long> CauseAsync(TestDatabase database, string name)
    {
        await using var db = database.As(Actor.System);
        return await db.CauseCodes.Where(c => c.NameEn == name).Select(c => c.Id).SingleAsync();
    }

    private static async Task SaveAsync(TestDatabase database, DateTime receivedAt, long? cause)
    {
        var owner = Given.User(Role.Supervisor);
        await database.SaveAsync(owner);
        var complaint = Given.Complaint(1, owner: owner, receivedAt: receivedAt);
        if (cause is not null)
        {
            var lead = owner.ActingAt(receivedAt);
            complaint.Reception.Acknowledge(new Message(MessageDirection.Outbound, "We have it.", 1), lead, receivedAt, Given.Clocks);
            complaint.Triage.Assess(new Assessment(1, null, complaint.Severity, complaint.Urgency), lead, receivedAt, Given.Clocks);
            complaint.Investigation.RecordCause(cause, null, lead, receivedAt);
        }

        await database.SaveAsync(complaint);
    }
}
