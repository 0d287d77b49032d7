using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Tasks;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Tasks;

public sealed class TaskListTests
{
    [DatabaseTheory]
    public async Task Each_box_holds_what_its_name_says(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var team = Given.Team();
        await database.SaveAsync(team);
        var (me, other) = (Given.User(team: team), Given.User(team: team));
        await database.SaveAsync(me, other);
        await database.SaveAsync(
            Given.Task("mine", assignee: me, requester: other),
            Given.Task("mine late", assignee: me, requester: other, due: Clock.Start.AddDays(-1), at: Clock.Start.AddDays(-9)),
            Given.Task("team's", team: team, requester: other),
            Given.Task("anybody's", requester: other),
            Given.Task("asked", assignee: other, requester: me),
            Declined(Given.Task("back to me", assignee: other, requester: me), other),
            Done(Given.Task("mine done", assignee: me, requester: other), me),
            Declined(Given.Task("declined by me", assignee: me, requester: other), me));

        Assert.Equal("back to me, mine, mine late", await TitlesAsync(database, TaskBox.Mine, me));
        Assert.Equal("anybody's, team's", await TitlesAsync(database, TaskBox.Team, me));
        Assert.Equal("asked, back to me", await TitlesAsync(database, TaskBox.Created, me));
        Assert.Equal("mine late", await TitlesAsync(database, TaskBox.Overdue, me));
        Assert.Equal("mine done", await TitlesAsync(database, TaskBox.Done, me));
    }

    private static async Task<string> TitlesAsync(TestDatabase database, TaskBox box, User user)
    {
        var actor = user.ActingAt(Clock.Start);
        await using var db = database.As(actor);
        var rows = await db.Tasks.In(box, actor, Clock.Start).Rows(db).ToListAsync();
        return string.Join(", ", rows.Select(r => r.Title).Order(StringComparer.Ordinal));
    }

    private static FollowUpTask Declined(FollowUpTask task, User by)
    {
        task.Decline("no time", by.ActingAt(Clock.Start), Clock.Start);
        return task;
    }

    private static FollowUpTask Done(FollowUpTask task, User by)
    {
        task.Accept(by.ActingAt(Clock.Start), Clock.Start);
        task.Complete("sent", by.ActingAt(Clock.Start), Clock.Start);
        return task;
    }
}
