namespace CrmPortal.Domain.Calendar;

/// <summary>
/// An amount of time measured on working clocks only. A type of its own so that it is never added to an instant
/// without a calendar. Never negative.
/// </summary>
public readonly record struct WorkingTime : IComparable<WorkingTime>
{
    /// <summary>CAL-03. One business day is 480 working minutes, whatever the calendar of the day says.</summary>
    public const int MinutesPerDay = 480;

    public WorkingTime(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        Span = span;
    }

    public static WorkingTime Zero => default;

    public TimeSpan Span { get; }

    public double TotalMinutes => Span.TotalMinutes;

    public static WorkingTime FromMinutes(double minutes) => new(TimeSpan.FromMinutes(minutes));

    public static WorkingTime FromHours(double hours) => new(TimeSpan.FromHours(hours));

    public static WorkingTime FromDays(double days) => FromMinutes(days * MinutesPerDay);

    public static WorkingTime operator +(WorkingTime left, WorkingTime right) => new(left.Span + right.Span);

    /// <summary>Never below zero.</summary>
    public static WorkingTime operator -(WorkingTime left, WorkingTime right) =>
        left.Span <= right.Span ? Zero : new(left.Span - right.Span);

    public static bool operator <(WorkingTime left, WorkingTime right) => left.Span < right.Span;

    public static bool operator >(WorkingTime left, WorkingTime right) => left.Span > right.Span;

    public static bool operator <=(WorkingTime left, WorkingTime right) => left.Span <= right.Span;

    public static bool operator >=(WorkingTime left, WorkingTime right) => left.Span >= right.Span;

    /// <summary>This amount times a factor of zero or more.</summary>
    public WorkingTime Times(decimal factor) => new(TimeSpan.FromTicks((long)(Span.Ticks * factor)));

    public int CompareTo(WorkingTime other) => Span.CompareTo(other.Span);
}
