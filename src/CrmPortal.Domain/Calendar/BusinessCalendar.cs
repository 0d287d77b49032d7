using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Calendar;

/// <summary>
/// The working hours of an organisation in its time zone: an ordinary week, and the days that differ from it.
/// Immutable and safe to share between threads. See docs/domain/calendar.md.
/// </summary>
public sealed class BusinessCalendar
{
    /// <summary>CAL-13. A budget that is not used up within so many calendar years is refused.</summary>
    public const int HorizonYears = 10;

    // Nothing is worked outside these years: a mistyped date must cost neither time nor memory.
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private static readonly DateTime Earliest = new(FirstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Latest = new(LastYear, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    private readonly WeeklyHours _weekly;
    private readonly Dictionary<DateOnly, DayException> _exceptions = [];
    private readonly ConcurrentDictionary<int, WorkingYear> _years = new();
    private BusinessCalendar? _always;

    /// <summary>CAL-07, CAL-08. One exception a day; a workday without hours of its own needs a Monday that has some.</summary>
    public BusinessCalendar(TimeZoneInfo zone, WeeklyHours weekly, IEnumerable<DayException> exceptions)
    {
        Zone = zone;
        _weekly = weekly;
        foreach (var exception in exceptions)
        {
            if (exception.Kind == DayExceptionKind.Workday && HoursOn(exception).Count == 0)
            {
                throw new RuleViolation(CalendarRules.HoursFitTheKindOfDay, exception.Date);
            }

            if (!_exceptions.TryAdd(exception.Date, exception))
            {
                throw new RuleViolation(CalendarRules.OneExceptionPerDay, exception.Date);
            }
        }
    }

    public TimeZoneInfo Zone { get; }

    /// <summary>The same for calendars of the same hours in the same zone, and for no others: what was worked out by one holds by the other.</summary>
    public string Fingerprint => field ??= Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Written())));

    /// <summary>CLK-32. The calendar around the clock in the same zone.</summary>
    public BusinessCalendar Always => _always ??= RoundTheClock(Zone);

    /// <summary>CAL-02, CAL-19. The calendar of a new installation: the default week and the holidays of China.</summary>
    public static BusinessCalendar Default(TimeZoneInfo zone) => new(zone, WeeklyHours.Default, ChinaHolidays.All);

    /// <summary>A calendar on which every moment is working time.</summary>
    public static BusinessCalendar RoundTheClock(TimeZoneInfo zone) => new(zone, WeeklyHours.RoundTheClock, []);

    /// <summary>CAL-04. Working time in [<paramref name="startUtc"/>, <paramref name="endUtc"/>); zero where the end is not after the start.</summary>
    public WorkingTime Between(DateTime startUtc, DateTime endUtc)
    {
        if (endUtc <= startUtc)
        {
            return WorkingTime.Zero;
        }

        var ticks = 0L;
        var last = LocalYear(endUtc);
        for (var year = YearOfFirstSlot(startUtc); year <= last; year++)
        {
            var worked = Year(year);
            ticks += worked.TicksBefore(endUtc) - worked.TicksBefore(startUtc);
        }

        return new WorkingTime(TimeSpan.FromTicks(ticks));
    }

    /// <summary>
    /// CAL-10, CAL-11. The earliest instant, not before <paramref name="startUtc"/>, at which the budget has been worked:
    /// a budget used up at the end of a slot ends there, not at the next opening, and a budget of zero ends at the start itself.
    /// </summary>
    /// <exception cref="RuleViolation">CAL-13: not used up within <see cref="HorizonYears"/> years.</exception>
    public DateTime Add(DateTime startUtc, WorkingTime budget)
    {
        var left = budget.Span.Ticks;
        if (left == 0)
        {
            return DateTime.SpecifyKind(startUtc, DateTimeKind.Utc);
        }

        var last = Math.Min(LocalYear(startUtc) + HorizonYears, LastYear);
        for (var year = YearOfFirstSlot(startUtc); year <= last; year++)
        {
            var worked = Year(year);
            var before = worked.TicksBefore(startUtc);
            if (left <= worked.TotalTicks - before)
            {
                return worked.InstantAfter(before + left);
            }

            left -= worked.TotalTicks - before;
        }

        throw new RuleViolation(CalendarRules.EndsWithinTenYears, LocalTime.DayOf(startUtc, Zone));
    }

    /// <summary>
    /// The working periods from an instant on, in order and without overlaps, the first one cut to begin at the instant;
    /// produced as they are asked for, without end as far as any caller is concerned (they stop after the year 2199).
    /// </summary>
    public IEnumerable<WorkingSlot> Slots(DateTime fromUtc)
    {
        fromUtc = DateTime.SpecifyKind(fromUtc, DateTimeKind.Utc);
        for (var year = YearOfFirstSlot(fromUtc); year <= LastYear; year++)
        {
            var worked = Year(year);
            for (var i = worked.FirstEndingAfter(fromUtc); i < worked.Slots.Length; i++)
            {
                var slot = worked.Slots[i];
                yield return slot.FromUtc < fromUtc ? slot with { FromUtc = fromUtc } : slot;
            }
        }
    }

    /// <summary>CAL-09. Whether a slot starts on the day.</summary>
    public bool IsWorkingDay(DateOnly day) => HoursOf(day).Count > 0;

    /// <summary>CAL-09. The <paramref name="n"/>th working day after a day (before it, where negative); the day itself for zero.</summary>
    /// <exception cref="RuleViolation">CAL-13: ten years pass without a working day.</exception>
    public DateOnly AddBusinessDays(DateOnly day, int n)
    {
        var (found, idle) = (day, 0);
        for (var left = Math.Abs(n); left > 0;)
        {
            found = found.AddDays(Math.Sign(n));
            (left, idle) = IsWorkingDay(found) ? (left - 1, 0) : (left, idle + 1);
            if (idle > HorizonYears * 366)
            {
                throw new RuleViolation(CalendarRules.EndsWithinTenYears, day);
            }
        }

        return found;
    }

    /// <summary>The holiday or make-up workday that a date is; null for an ordinary day of its week.</summary>
    public DayException? ExceptionOn(DateOnly day) => _exceptions.GetValueOrDefault(day);

    private IReadOnlyList<TimeSlot> HoursOf(DateOnly day) =>
        ExceptionOn(day) is { } exception ? HoursOn(exception) : _weekly[day.DayOfWeek];

    private IReadOnlyList<TimeSlot> HoursOn(DayException exception) =>
        exception.Kind == DayExceptionKind.Holiday ? [] : exception.Slots ?? _weekly[DayOfWeek.Monday];

    private string Written()
    {
        var week = Enum.GetValues<DayOfWeek>().Select(day => Written(_weekly[day]));
        var exceptions = _exceptions.Values.OrderBy(day => day.Date)
            .Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Date:O} {Written(HoursOn(day))}"));
        return string.Join('\n', [Zone.Id, .. week, .. exceptions]);
    }

    private static string Written(IReadOnlyList<TimeSlot> slots) =>
        string.Join(' ', slots.Select(slot => string.Create(CultureInfo.InvariantCulture, $"{slot.Start:O}-{slot.End:O}")));

    private WorkingYear Year(int year) => _years.GetOrAdd(year, static (year, calendar) => new(calendar.SlotsOf(year)), this);

    private IEnumerable<WorkingSlot> SlotsOf(int year)
    {
        var firstDay = new DateOnly(year, 1, 1);
        var workedUntil = InUtc(firstDay.AddDays(-1)).Select(slot => slot.ToUtc).DefaultIfEmpty().Max();
        for (var day = firstDay; day.Year == year; day = day.AddDays(1))
        {
            foreach (var slot in InUtc(day))
            {
                // CAL-06: a night shift may run into the hours of an exception; the time is worked once.
                var from = slot.FromUtc > workedUntil ? slot.FromUtc : workedUntil;
                if (slot.ToUtc > from)
                {
                    yield return new WorkingSlot(from, slot.ToUtc);
                    workedUntil = slot.ToUtc;
                }
            }
        }
    }

    /// <summary>The day's slots in the order of their instants; where the clock is put forward two may overlap, or one be empty.</summary>
    private IEnumerable<(DateTime FromUtc, DateTime ToUtc)> InUtc(DateOnly day) =>
        from slot in HoursOf(day)
        let start = day.ToDateTime(slot.Start)
        let fromUtc = LocalTime.ToUtc(start, Zone)
        orderby fromUtc
        select (fromUtc, LocalTime.ToUtc(start + slot.Length, Zone));

    /// <summary>The year in which the first slot that is not over yet may have started: a night shift runs into the next one.</summary>
    private int YearOfFirstSlot(DateTime utc) => LocalYear(utc > Earliest ? utc.AddDays(-2) : utc);

    private int LocalYear(DateTime utc) =>
        utc <= Earliest ? FirstYear : utc >= Latest ? LastYear : Math.Clamp(LocalTime.DayOf(utc, Zone).Year, FirstYear, LastYear);
}
