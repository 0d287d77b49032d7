using BenchmarkDotNet.Attributes;
using CrmPortal.Domain.Calendar;

namespace CrmPortal.Benchmarks;

/// <summary>What the clocks of a list of complaints cost: two questions to the calendar per row.</summary>
[MemoryDiagnoser]
public class CalendarBenchmarks
{
    private static readonly DateTime Start = new(2026, 3, 2, 1, 30, 0, DateTimeKind.Utc);

    private readonly BusinessCalendar _calendar = BusinessCalendar.Default(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    [Benchmark]
    public WorkingTime BetweenOverThreeMonths() => _calendar.Between(Start, Start.AddDays(90));

    [Benchmark]
    public DateTime AddTenDays() => _calendar.Add(Start, WorkingTime.FromDays(10));
}
