using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Tasks;

[Trait("Rule", "TSK-17")]
public sealed class DepartmentTurnsTests
{
    private static readonly DateTime February = Clock.Start.AddDays(-20);

    [DatabaseTheory]
    public async Task A_turn_counts_in_the_period_in_which_the_department_was_asked(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (first, second) = (Given.Team(), Given.Team());
        await database.SaveAsync(first, second);
        var (asks, declines) = (Given.User(), Given.User(team: first));
        await database.SaveAsync(asks, declines);
        var complaint = Given.Complaint(1, receivedAt: February);
        await database.SaveAsync(complaint, Given.Task("no question", team: first));
        await using (var db = database.As(Actor.System))
        {
            await Given.AskedAsync(db, complaint, first, by: asks, title: "February only", at: February);
            var passed = await Given.AskedAsync(db, complaint, first, by: asks, title: "passed on", at: February);
            passed.Decline("not ours", declines.ActingAt(February), February.AddHours(1));
            await db.SaveChangesAsync();
        }

        await using (var db = database.As(Actor.System))
        {
            var passed = await db.Tasks.Include(t => t.History).SingleAsync(t => t.Title == "passed on");
            passed.Reassign(second.Id, null, Clock.Start.AddDays(1), asks.ActingAt(Clock.Start), Clock.Start);
            await db.SaveChangesAsync();
        }

        Assert.Equal(
            [("February only", first.Id, false), ("passed on", first.Id, true)],
            await AskedAsync(database, new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 1))));
        Assert.Equal(
            [("passed on", second.Id, false)],
            await AskedAsync(database, new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1))));
    }

    [DatabaseTheory]
    public async Task A_reader_counts_what_he_sees(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, south, workshop) = (Given.Team(), Given.Team(), Given.Team());
        await database.SaveAsync(north, south, workshop);
        var complaint = Given.Complaint(1, team: north);
        await database.SaveAsync(complaint);
        await using (var db = database.As(Actor.System))
        {
            await Given.AskedAsync(db, complaint, workshop);
        }

        var march = new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1));

        Assert.Single(await AskedAsync(database, march, Given.Actor(Role.Supervisor, id: 900, teamId: north.Id)));
        Assert.Empty(await AskedAsync(database, march, Given.Actor(Role.Supervisor, id: 900, teamId: south.Id)));
    }

    private static async Task<IReadOnlyList<(string Title, long Team, bool HandedOn)>> AskedAsync(TestDatabase database, Period period, Actor? by = null)
    {
        var calendar = Given.Clocks.Calendar;
        var window = KpiWindow.Of(period, calendar.Zone, Clock.Start, calendar.Between);
        await using var db = database.As(by ?? Actor.System);
        var asked = await db.Tasks.AskedInAsync(window, CancellationToken.None);
        return [.. asked.Select(row => (row.Title, row.Turn.TeamId!.Value, row.Turn.IsHandedOn))];
    }
}
