using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.TagHelpers;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>
/// The clock of a row: what is due next, and how much working time is left, or real time where the fast lane runs around
/// the clock. "Due soon" is what the view of that name shows: due within the next four working hours.
/// </summary>
public sealed record DueView(Tone Tone, string Icon, string Text, string Clock)
{
    /// <summary>Working time in which a complaint counts as due soon.</summary>
    public static readonly WorkingTime Soon = WorkingTime.FromHours(4);

    public static DateTime SoonUntil(BusinessCalendar calendar, DateTime now)
    {
        return calendar.Add(now, Soon);
    }

    /// <summary>Null where nothing is due any more.</summary>
    public static DueView? Of(ComplaintRow row, WorkingRules rules, DateTime now, DateTime soonUntil, Texts t)
    {
        if (row.DueAt is not { } due)
        {
            return null;
        }

        var hours = new ClockHours(rules.Calendar, rules.FastLane, row.FastLane);
        var clock = t.Label(row.GoverningClock) + (hours.Unit(row.GoverningClock, t) is { } unit ? " · " + unit : "");
        if (due < now)
        {
            return new DueView(Tone.Bad, "clock-exclamation", hours.Over(row.GoverningClock, due, now, t), clock);
        }

        var left = hours.Left(row.GoverningClock, now, due, t);
        return due < soonUntil ? new DueView(Tone.Warning, "hourglass", left, clock)
            : row.Status is ComplaintStatus.OnHold ? new DueView(Tone.Neutral, "clock-pause", left, clock)
            : new DueView(Tone.Neutral, "clock", left, clock);
    }
}
