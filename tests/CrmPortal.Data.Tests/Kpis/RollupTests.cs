using System.Globalization;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Kpis;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Kpis;

[Trait("Rule", "KPI-25")]
public sealed class RollupTests
{
    private static readonly BusinessCalendar Shanghai = Given.Clocks.Calendar;
    private static readonly BusinessCalendar Berlin = BusinessCalendar.Default(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    // Whatever happens to the complaints, whoever asks for whichever days, and however far the rollup has followed.
    [DatabaseTheory]
    public async Task The_rollup_gives_the_figures_that_the_complaints_give(DatabaseProvider provider)
    {
        List<ComplaintStatus> reached = [];
        foreach (var (seed, calendar) in new[] { (101, Shanghai), (106, Berlin), (110, Berlin) })
        {
            reached.AddRange(await CompareAsync(provider, calendar, seed, happenings: 240));
        }

        // Otherwise the histories say little.
        Assert.Equal(Enum.GetValues<ComplaintStatus>(), reached.Distinct().Order());
    }

    [Fact]
    public async Task Until_it_is_built_and_by_another_calendar_there_is_no_rollup()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Given.Complaint(1));
        await using var db = database.As(Given.Actor(Role.Manager));

        Assert.Null(await RolledFigures.ReadAsync(db, March(database, Shanghai), CancellationToken.None));

        await FollowAsync(database, Shanghai);

        Assert.NotNull(await RolledFigures.ReadAsync(db, March(database, Shanghai), CancellationToken.None));
        Assert.Null(await RolledFigures.ReadAsync(db, March(database, BusinessCalendar.RoundTheClock(At.China)), CancellationToken.None));
    }

    [Fact]
    public async Task What_follows_reads_only_what_has_changed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var complaints = Enumerable.Range(0, 5).Select(_ => Given.Complaint(1)).ToArray();
        await database.SaveAsync([.. complaints]);
        await FollowAsync(database, Shanghai);
        Assert.Equal(0, await FollowAsync(database, Shanghai));

        await using var db = database.As(Actor.System);
        (await db.Complaints.FindAsync(complaints[1].Id))!.Escalation.Raise("Urgent", Given.Lead, Clock.Start);
        await db.SaveChangesAsync();

        Assert.Equal(1, await FollowAsync(database, Shanghai));
    }

    [Fact]
    public async Task A_dashboard_needs_as_many_commands_for_forty_complaints_as_for_one()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Given.Complaint(1));
        await FollowAsync(database, Shanghai);
        await using var db = database.As(Given.Actor(Role.Manager));
        var few = await database.Commands.DuringAsync(() => ReadAsync(db, database));

        await database.SaveAsync([.. Enumerable.Range(0, 40).Select(n => Given.Complaint(1, receivedAt: Clock.Start.AddDays(-n)))]);
        await FollowAsync(database, Shanghai);
        var many = await database.Commands.DuringAsync(() => ReadAsync(db, database));
        await database.SaveAsync(Given.Complaint(1));
        var changed = await database.Commands.DuringAsync(() => ReadAsync(db, database));

        Assert.Equal(8, few.Count);
        Assert.Equal(few.Count, many.Count);

        // What a complaint was, what it is, its steps and its revisits.
        Assert.Equal(few.Count + 4, changed.Count);
    }

    [Fact]
    public async Task Of_two_that_follow_at_once_one_fails_and_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Given.Complaint(1));
        await FollowAsync(database, Shanghai);
        await database.SaveAsync(Given.Complaint(1));
        await using var db = database.As(Actor.System);
        await using var other = database.As(Actor.System);
        database.Commands.Sending = command =>
        {
            if (command.Contains("FROM \"RolledDays\"", StringComparison.Ordinal))
            {
                database.Commands.Sending = null;
                Rollup.FollowAsync(other, Shanghai, _ => Task.CompletedTask, CancellationToken.None).GetAwaiter().GetResult();
            }
        };

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Rollup.FollowAsync(db, Shanghai, _ => Task.CompletedTask, CancellationToken.None));

        await using var manager = database.As(Given.Actor(Role.Manager));
        var rolled = await RolledFigures.ReadAsync(manager, March(database, Shanghai), CancellationToken.None);
        Assert.Equal(2, rolled!.Sums.ReceivedCount);
    }

    /// <returns>The statuses that the complaints ended up in.</returns>
    private static async Task<List<ComplaintStatus>> CompareAsync(DatabaseProvider provider, BusinessCalendar calendar, int seed, int happenings)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var random = new Random(seed);
        var desk = new RandomDesk(database, random);
        await desk.OpenAsync();
        await FollowAsync(database, calendar);
        var readers = desk.Readers;
        for (var happening = 0; happening < happenings; happening++)
        {
            await desk.GoOnAsync();
            database.Clock.Advance(TimeSpan.FromMinutes(random.Next(3) == 0 ? 0 : random.Next(1, 1500)) + TimeSpan.FromSeconds(random.Next(60)));
            if (random.Next(6) == 0)
            {
                await FollowAsync(database, calendar);
            }

            if (happening % 4 == 0)
            {
                var reader = readers[random.Next(readers.Count)];
                await CompareAsync(database, reader, Ask(database, calendar, random), $"seed {seed}, happening {happening}");
                await CompareQueueAsync(database, reader, database.Clock.Now.AddMinutes(-random.Next(60 * 24 * 60)));
            }
        }

        foreach (var reader in readers)
        {
            await CompareAsync(database, reader, Ask(database, calendar, random), $"seed {seed}, at the end");
        }

        await using var db = database.As(Actor.System);
        return await db.Complaints.Select(c => c.Status).Distinct().ToListAsync();
    }

    private static async Task CompareAsync(TestDatabase database, Actor? reader, FigureQuestion question, string when)
    {
        await using var db = database.As(reader);
        Assert.NotNull(await RolledFigures.ReadAsync(db, question, CancellationToken.None));

        var rolled = await Overview.ReadAsync(db, question, CancellationToken.None);
        var live = await Overview.ReadLiveAsync(db, question, CancellationToken.None);

        Assert.Equal($"{when}, {reader}, {question.Days}\n{Print(live)}", $"{when}, {reader}, {question.Days}\n{Print(rolled)}");
    }

    private static async Task CompareQueueAsync(TestDatabase database, Actor? reader, DateTime instant)
    {
        await using var db = database.As(reader);
        var narrowed = await db.Complaints.OpenAtAsync(db, instant, CancellationToken.None);

        Assert.Equal(
            await db.Complaints.OpenAt(db, instant).Select(c => c.Id).Order().ToListAsync(), await narrowed.Select(c => c.Id).Order().ToListAsync());
    }

    /// <summary>Any days, from long ago to the future, most often around now; an agent mostly asks for their own.</summary>
    private static FigureQuestion Ask(TestDatabase database, BusinessCalendar calendar, Random random)
    {
        var today = LocalTime.DayOf(database.Clock.Now, calendar.Zone);
        var from = today.AddDays(-random.Next(-3, 90));
        return Overview.Ask(new Period(from, from.AddDays(random.Next(1, 100))), database.Clock.Now, calendar, onlyOwn: random.Next(3) == 0);
    }

    private static FigureQuestion March(TestDatabase database, BusinessCalendar calendar) =>
        Overview.Ask(Period.MonthOf(new DateOnly(2026, 3, 1)), database.Clock.Now, calendar, onlyOwn: false);

    private static async Task ReadAsync(CrmDbContext db, TestDatabase database) =>
        Assert.NotNull(await RolledFigures.ReadAsync(db, March(database, Shanghai), CancellationToken.None));

    private static async Task<int> FollowAsync(TestDatabase database, BusinessCalendar calendar)
    {
        await using var db = database.As(Actor.System);
        return await Rollup.FollowAsync(db, calendar, _ => Task.CompletedTask, CancellationToken.None);
    }

    /// <summary>Every field, so that a difference is read off.</summary>
    private static string Print(Overview overview)
    {
        var results = overview.Results.Select(r => string.Create(
            CultureInfo.InvariantCulture,
            $"{r.Code} {r.Value:R} n {r.N} [{r.Low:R}, {r.High:R}] {r.Tally.Counted}/{r.Tally.Met}/{r.Tally.NotMet}/{r.Tally.Undecided} {r.Tally.OldestUndecided:O} {string.Join(' ', r.ExcludedBy.Select(e => $"{e.Key} {e.Value}"))}"));
        return string.Join(
            '\n',
            [
                .. results,
                string.Join(' ', overview.Ages.Select(age => $"{age.Band.FirstDay}: {age.Count}")),
                string.Join(' ', overview.Months.Select(month => $"{month.Month.From:yyyy-MM}: {month.Count}")),
                string.Join(' ', overview.Types.Select(type => $"{type.Key}: {type.Count}")),
                string.Join(' ', overview.Channels.Select(channel => $"{channel.Key}: {channel.Count}")),
            ]);
    }
}
