using CrmPortal.Domain.Calendar;

namespace CrmPortal.Domain.ServiceLevels;

/// <summary>CLK-32. The hours in which a time allowed is counted.</summary>
public enum ClockBasis
{
    /// <summary>The organisation's working hours; a day is a business day (CAL-03).</summary>
    OfficeHours,

    /// <summary>Every moment, nights and holidays included; a day has 24 hours.</summary>
    RoundTheClock,
}

public static class ClockBasisCalendar
{
    /// <summary>CLK-32. The hours by their name.</summary>
    public static BusinessCalendar On(this BusinessCalendar calendar, ClockBasis basis) =>
        basis == ClockBasis.RoundTheClock ? calendar.Always : calendar;
}
