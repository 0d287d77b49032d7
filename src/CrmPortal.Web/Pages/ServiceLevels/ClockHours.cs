using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Pages.ServiceLevels;

/// <summary>
/// CLK-32. The hours in which the clocks of a complaint count: working time, or all of them where the fast lane runs around
/// the clock. Wherever it is told how late something is, it is told by these, and which they are.
/// </summary>
internal sealed record ClockHours(BusinessCalendar Calendar, FastLaneTable FastLane, bool IsOnFastLane)
{
    /// <summary>How much is left until <paramref name="due"/>.</summary>
    public string Left(ClockKind clock, DateTime now, DateTime due, Texts t) => Told("Complaint.Due.Left", clock, now, due, t);

    /// <summary>How long ago <paramref name="due"/> was at <paramref name="until"/>.</summary>
    public string Over(ClockKind clock, DateTime due, DateTime until, Texts t) => Told("Complaint.Due.Over", clock, due, until, t);

    /// <summary>In which time it is told; null where the words say so themselves.</summary>
    public string? Unit(ClockKind clock, Texts t) => IsAroundTheClock(clock) ? null : t["Complaint.Due.WorkingTime"];

    private bool IsAroundTheClock(ClockKind clock) => IsOnFastLane && FastLane[clock].Basis is ClockBasis.RoundTheClock;

    private string Told(string key, ClockKind clock, DateTime from, DateTime to, Texts t) =>
        IsAroundTheClock(clock)
            ? t[key + ".AroundTheClock", t.Duration(to - from)]
            : t[key, t.Duration(Calendar.Between(from, to))];
}
