namespace CrmPortal.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class Clock(DateTime start) : TimeProvider
{
    /// <summary>Monday, 2 March 2026, 10:00 in Shanghai.</summary>
    public static readonly DateTime Start = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);

    private DateTimeOffset _now = new(start, TimeSpan.Zero);

    public Clock()
        : this(Start)
    {
    }

    public DateTime Now => _now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public void Set(DateTime utc) => _now = new DateTimeOffset(utc, TimeSpan.Zero);
}
