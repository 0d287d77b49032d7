using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.ServiceLevels.StatutoryTerm;
using static CrmPortal.Domain.ServiceLevels.StatutoryUnit;

namespace CrmPortal.Domain.ServiceLevels;

/// <summary>Deadlines that the law sets: no tier, priority, working hours or pause changes them (CLK-24).</summary>
public static class StatutoryClock
{
    // The presets of CLK-25; an eight-week period is 56 days.
    private static readonly Dictionary<Regime, StatutoryPeriod[]> Presets = new()
    {
        [Regime.CnBankInsurance] = [new(Final, 15, CalendarDays), new(Extended, 30, CalendarDays), new(ExtendedAgain, 60, CalendarDays)],
        [Regime.AuRg271] = [new(Acknowledgement, 24, Hours), new(Final, 30, CalendarDays)],
        [Regime.UkDisp] = [new(Summary, 3, BusinessDays), new(Final, 56, CalendarDays)],
        [Regime.UkPayments] = [new(Final, 15, BusinessDays), new(Extended, 35, BusinessDays)],
    };

    /// <summary>CLK-25. The deadlines of a regime, the earliest first; none for a regime that is not computed (CLK-26).</summary>
    public static IReadOnlyList<StatutoryPeriod> Periods(Regime regime) => Presets.GetValueOrDefault(regime, []);

    /// <summary>
    /// CLK-23. The last instant at which the term is kept: for days the last one (to 100 ns) of the last day in the
    /// calendar's zone, so that its date is that day. Null where the regime has no such term.
    /// </summary>
    public static DateTime? Due(Regime regime, StatutoryTerm term, DateTime receivedUtc, BusinessCalendar calendar)
    {
        var period = Periods(regime).FirstOrDefault(period => period.Term == term);
        var received = LocalTime.DayOf(receivedUtc, calendar.Zone);
        return period?.Unit switch
        {
            null => null,
            Hours => receivedUtc.AddHours(period.Amount),
            CalendarDays => EndOf(received.AddDays(period.Amount), calendar.Zone),
            BusinessDays => EndOf(calendar.AddBusinessDays(received, period.Amount), calendar.Zone),
            _ => throw new ArgumentOutOfRangeException(nameof(term)),
        };
    }

    private static DateTime EndOf(DateOnly day, TimeZoneInfo zone) => LocalTime.StartOfDay(day.AddDays(1), zone).AddTicks(-1);
}
