using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Calendar;

/// <summary>Laws that hold for every calendar, tried on random ones over twenty years; the seeds make a failure repeatable.</summary>
public sealed class BusinessCalendarPropertyTests
{
    private const int Samples = 1_500;

    private static readonly DateTime Epoch = At.Utc("2015-01-01");

    public static TheoryData<string, int> Calendars => new()
    {
        { "Asia/Shanghai", 1 },
        { "Asia/Shanghai", 2 },
        { "Europe/Berlin", 3 },
        { "Europe/Berlin", 4 },
        { "Australia/Lord_Howe", 5 },
        { "Australia/Lord_Howe", 6 },
        { "America/Sao_Paulo", 7 }, // put its clocks forward at midnight until 2018
    };

    [Theory]
    [Trait("Rule", "CAL-11")]
    [MemberData(nameof(Calendars))]
    public void Exactly_the_budget_lies_between_the_start_and_the_earliest_due_time(string zone, int seed)
    {
        var (calendar, random) = Given(zone, seed);
        for (var i = 0; i < Samples; i++)
        {
            var (start, budget) = (Instant(random), Budget(random));

            var due = calendar.Add(start, budget);

            Assert.Equal(budget, calendar.Between(start, due));
            Assert.True(calendar.Between(start, due.AddTicks(-1)) < budget);
        }
    }

    [Theory]
    [Trait("Rule", "CAL-04")]
    [MemberData(nameof(Calendars))]
    public void Working_time_adds_up_and_never_falls(string zone, int seed)
    {
        var (calendar, random) = Given(zone, seed);
        for (var i = 0; i < Samples; i++)
        {
            var first = Instant(random);
            var second = first.AddTicks(random.NextInt64(TimeSpan.FromDays(200).Ticks));
            var third = second.AddTicks(random.NextInt64(TimeSpan.FromDays(3).Ticks));

            var whole = calendar.Between(first, third);

            Assert.Equal(whole, calendar.Between(first, second) + calendar.Between(second, third));
            Assert.True(whole >= calendar.Between(first, second));
            Assert.True(whole.Span <= third - first);
        }
    }

    [Theory]
    [Trait("Rule", "CAL-11")]
    [MemberData(nameof(Calendars))]
    public void Budgets_add_up_and_a_later_start_or_a_larger_budget_is_never_due_earlier(string zone, int seed)
    {
        var (calendar, random) = Given(zone, seed);
        for (var i = 0; i < Samples; i++)
        {
            var (start, budget, more) = (Instant(random), Budget(random), Budget(random));
            var later = start.AddMinutes(random.Next(1, 10_000));

            var due = calendar.Add(start, budget);

            Assert.Equal(calendar.Add(start, budget + more), calendar.Add(due, more));
            Assert.True(calendar.Add(start, budget + more) > due);
            Assert.True(calendar.Add(later, budget) >= due);
        }
    }

    [Theory]
    [Trait("Rule", "CAL-04")]
    [MemberData(nameof(Calendars))]
    public void Slots_are_in_order_without_overlaps_and_are_what_is_measured(string zone, int seed)
    {
        var (calendar, random) = Given(zone, seed);
        var from = Instant(random);
        var until = from.AddDays(800);

        var slots = calendar.Slots(from).TakeWhile(slot => slot.ToUtc <= until).ToList();

        Assert.All(slots, slot => Assert.True(slot.FromUtc < slot.ToUtc));
        Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.True(pair.First.ToUtc <= pair.Second.FromUtc));
        Assert.Equal(
            calendar.Between(from, slots[^1].ToUtc), slots.Aggregate(WorkingTime.Zero, (sum, slot) => sum + slot.Length));
    }

    [Theory]
    [Trait("Rule", "CAL-12")]
    [InlineData("Asia/Shanghai")]
    [InlineData("Europe/Berlin")]
    [InlineData("Australia/Lord_Howe")]
    public void Counting_the_minutes_on_the_wall_clock_gives_the_same(string zoneId)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var calendar = BusinessCalendar.Default(zone);
        var random = new Random(5);
        for (var i = 0; i < 40; i++)
        {
            var from = Epoch.AddMinutes(random.Next(20 * 365 * 1440));
            var minutes = random.Next(14 * 1440);

            var counted = Enumerable.Range(0, minutes).Count(minute => Open(calendar, LocalTime.FromUtc(from.AddMinutes(minute), zone)));

            Assert.Equal(At.Minutes(counted), calendar.Between(from, from.AddMinutes(minutes)));
        }
    }

    private static bool Open(BusinessCalendar calendar, DateTime local) =>
        calendar.IsWorkingDay(DateOnly.FromDateTime(local)) && local.Hour is >= 9 and < 12 or >= 13 and < 18;

    private static DateTime Instant(Random random) => Epoch.AddTicks(random.NextInt64(TimeSpan.FromDays(20 * 365).Ticks));

    private static WorkingTime Budget(Random random) => new(TimeSpan.FromTicks(random.NextInt64(1, TimeSpan.FromDays(90).Ticks)));

    /// <summary>Each day of the week has up to three slots on a half-hour grid, the last of them perhaps over midnight.</summary>
    private static (BusinessCalendar Calendar, Random Random) Given(string zone, int seed)
    {
        var random = new Random(seed);
        var week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => Slots(random, earliest: 6));
        week[DayOfWeek.Monday] = [TimeSlot.Of("03:00", "12:00"), TimeSlot.Of("13:00", "01:30")];
        var exceptions = Enumerable.Range(0, 20 * 365)
            .Where(_ => random.Next(15) == 0)
            .Select(day => DateOnly.FromDateTime(Epoch).AddDays(day))
            .Select(day => random.Next(2) == 0 || Slots(random, earliest: 0) is not { Count: > 0 } slots
                ? DayException.Holiday(day, "Holiday")
                : new DayException(day, DayExceptionKind.Workday, "Make-up", slots))
            .ToList();
        return (new BusinessCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), new WeeklyHours(week), exceptions), random);
    }

    private static IReadOnlyList<TimeSlot> Slots(Random random, int earliest)
    {
        var bounds = Enumerable.Range(2 * earliest, 54 - (2 * earliest)).OrderBy(_ => random.Next()).Take(2 * random.Next(4)).Order().ToList();
        return [.. bounds.Chunk(2).Where(pair => pair[0] < 48).Select(pair => new TimeSlot(HalfHour(pair[0]), HalfHour(pair[1])))];
    }

    private static TimeOnly HalfHour(int number) => TimeOnly.MinValue.AddMinutes(30 * number);
}
