using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Complaints;

[Trait("Rule", "CMP-68")]
public sealed class QueueOnDayTests
{
    private static readonly Actor Lead = Given.Actor(Role.Supervisor, id: long.MaxValue);

    [DatabaseTheory]
    public async Task A_complaint_is_there_from_its_entry_to_its_end(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (ended, open) = (Given.Complaint(1, description: "ended"), Given.Complaint(1, receivedAt: Day(4), description: "open"));
        ended.Exits.Reclassify(ReclassifiedAs.Enquiry, "Only a question", Lead, Day(2));
        await database.SaveAsync(ended, open);

        Assert.Equal([], await WordsAsync(database, Day(0)));
        Assert.Equal(["ended"], await WordsAsync(database, Day(1)));
        Assert.Equal([], await WordsAsync(database, Day(3)));
        Assert.Equal(["open"], await WordsAsync(database, Day(5)));
    }

    [DatabaseTheory]
    public async Task It_shows_the_status_and_the_owner_of_that_day(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (first, second) = (Given.User(Role.Agent), Given.User(Role.Agent));
        await database.SaveAsync(first, second);
        var complaint = Given.Complaint(1, owner: first);
        complaint.Reception.Acknowledge(new Message(MessageDirection.Outbound, "We have it.", 1), Lead, Day(2), Given.Clocks);
        complaint.Ownership.Assign(second.ActingAt(Day(3)), "Holiday", Lead, Day(3));
        await database.SaveAsync(complaint);
        await using var db = database.As(Given.Actor(Role.Manager));

        var before = await db.Complaints.OpenAt(db, Day(1)).OnDayRows(db, Day(1)).SingleAsync();
        var later = await db.Complaints.OpenAt(db, Day(4)).OnDayRows(db, Day(4)).SingleAsync();

        Assert.Equal((ComplaintStatus.Received, first.DisplayName), (before.Then, before.OwnerThen));
        Assert.Equal((ComplaintStatus.Acknowledged, second.DisplayName), (later.Then, later.OwnerThen));
        Assert.Equal(ComplaintStatus.Acknowledged, before.Now);
    }

    [DatabaseTheory]
    public async Task What_a_reader_may_not_see_was_never_there(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(Given.Complaint(1, level: InfoLevel.TopSecret));
        await using var db = database.As(Given.Actor(Role.Manager));

        Assert.Equal(0, await db.Complaints.OpenAt(db, Day(1)).CountAsync());
    }

    private static DateTime Day(int day) => Clock.Start.AddDays(day);

    private static async Task<List<string>> WordsAsync(TestDatabase database, DateTime instant)
    {
        await using var db = database.As(Given.Actor(Role.Manager));
        return await QueueOnDay.OldestFirst.InOrder(db.Complaints.OpenAt(db, instant)).OnDayRows(db, instant).Select(r => r.Excerpt).ToListAsync();
    }
}
