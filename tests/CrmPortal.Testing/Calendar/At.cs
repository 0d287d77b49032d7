using System.Globalization;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Testing;

/// <summary>Instants by their wall-clock time, zones by name, and the calendars of the worked examples.</summary>
public static class At
{
    public static TimeZoneInfo China { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static TimeZoneInfo Germany { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static TimeZoneInfo LordHowe { get; } = TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe");

    public static BusinessCalendar Office { get; } = BusinessCalendar.Default(China);

    /// <summary>The instant of a wall-clock time in Shanghai.</summary>
    public static DateTime Shanghai(string local) => In(China, local);

    public static DateTime In(TimeZoneInfo zone, string local) =>
        LocalTime.ToUtc(DateTime.Parse(local, CultureInfo.InvariantCulture), zone);

    public static DateTime Utc(string utc) =>
        DateTime.SpecifyKind(DateTime.Parse(utc, CultureInfo.InvariantCulture), DateTimeKind.Utc);

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static WorkingTime Minutes(double minutes) => WorkingTime.FromMinutes(minutes);

    public static WorkingTime Hours(double hours) => WorkingTime.FromHours(hours);

    public static WorkingTime Days(double days) => WorkingTime.FromDays(days);

    public static Pause Paused(string from, string? to) => new(Shanghai(from), to is null ? null : Shanghai(to));

    public static BusinessCalendar EveryDay(TimeZoneInfo zone, string start, string end) =>
        new(zone, WeeklyHours.On(Enum.GetValues<DayOfWeek>(), TimeSlot.Of(start, end)), []);
}
