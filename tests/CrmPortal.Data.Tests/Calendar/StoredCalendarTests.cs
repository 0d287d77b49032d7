using CrmPortal.Data.Calendar;
using CrmPortal.Data.ServiceLevels;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Calendar;

public sealed class StoredCalendarTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [DatabaseTheory]
    [Trait("Rule", "CAL-02")]
    [Trait("Rule", "CAL-19")]
    public async Task A_new_installation_keeps_the_default_calendar(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await EnsureAsync(database);

        var stored = (await HoursAsync(database)).Calendar(Shanghai);
        var shipped = BusinessCalendar.Default(Shanghai);
        Assert.Equal(shipped.Slots(Clock.Start).Take(500), stored.Slots(Clock.Start).Take(500));
        Assert.Equal(ChinaHolidays.All.Count, (await HoursAsync(database)).Days.Count);
    }

    [DatabaseTheory]
    [Trait("Rule", "CLK-20")]
    [Trait("Rule", "CLK-31")]
    public async Task A_new_installation_keeps_the_default_deadlines_and_limits(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await EnsureAsync(database);

        await using var db = database.As(Actor.System);
        var levels = await db.ServiceLevels.WithTimes().SingleAsync();
        Assert.Equal(DeadlineTable.Default.Deadlines, levels.Deadlines().Deadlines);
        Assert.Equal(FastLaneTable.Default.Deadlines, levels.FastLaneTimes.Select(time => time.Kind).Order().Select(kind => levels.FastLane()[kind]));
        Assert.Equal(new RemedyLimits("CNY"), levels.Limits("CNY"));
    }

    [DatabaseTheory]
    public async Task What_an_administrator_changed_is_left_alone_at_the_next_start(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await EnsureAsync(database);
        await ChangeAsync(database, (db, hours) =>
        {
            hours.Change(WeeklyHours.On([DayOfWeek.Monday, DayOfWeek.Saturday], TimeSlot.Of("22:00", "06:00")), Shanghai, Clock.Start);
            hours.Add([DayException.Workday(new DateOnly(2026, 12, 31), "Stocktaking", TimeSlot.Of("08:00", "12:00"))], Shanghai, Clock.Start);
            db.RemoveRange(hours.FindRemovable(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1), Shanghai, Clock.Start));
        });

        await EnsureAsync(database);

        var stored = await HoursAsync(database);
        var calendar = stored.Calendar(Shanghai);
        Assert.Equal("22:00-06:00+1", stored.Saturday);
        Assert.Equal("", stored.Tuesday);
        Assert.Null(calendar.ExceptionOn(new DateOnly(2026, 1, 1)));
        Assert.Equal([TimeSlot.Of("08:00", "12:00")], calendar.ExceptionOn(new DateOnly(2026, 12, 31))!.Slots);
    }

    [DatabaseTheory]
    public async Task A_changed_day_renews_the_version_of_the_calendar_and_is_audited(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await EnsureAsync(database);
        var before = (await HoursAsync(database)).Version;

        await ChangeAsync(database, (db, hours) => db.RemoveRange(hours.FindRemovable(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1), Shanghai, Clock.Start)));

        await using var db = database.As(Actor.System);
        Assert.NotEqual(before, (await HoursAsync(database)).Version);
        var change = await db.AuditEvents.OrderByDescending(e => e.Seq).FirstAsync();
        Assert.Equal(nameof(OfficeHours), change.Entity);
        Assert.Contains("2026", change.Changes, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [Trait("Rule", "CAL-30")]
    public async Task A_week_without_hours_is_refused_and_nothing_changes(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await EnsureAsync(database);
        await using var db = database.As(Actor.System);
        var hours = await db.OfficeHours.SingleAsync();

        var refusal = Assert.Throws<RuleViolation>(() => hours.Change(WeeklyHours.On([]), Shanghai, Clock.Start));

        Assert.Equal(CalendarRules.EndsWithinTenYears, refusal.Rule);
        Assert.Equal("09:00-12:00, 13:00-18:00", hours.Monday);
    }

    private static async Task EnsureAsync(TestDatabase database)
    {
        await using var db = database.As(Actor.System);
        await ReferenceData.EnsureAsync(db, CancellationToken.None);
    }

    private static async Task<OfficeHours> HoursAsync(TestDatabase database)
    {
        await using var db = database.As(Actor.System);
        return await db.OfficeHours.AsNoTracking().Include(h => h.Days).SingleAsync();
    }

    private static async Task ChangeAsync(TestDatabase database, Action<CrmDbContext, OfficeHours> change)
    {
        await using var db = database.As(Actor.System);
        change(db, await db.OfficeHours.Include(h => h.Days).SingleAsync());
        await db.SaveChangesAsync();
    }
}
