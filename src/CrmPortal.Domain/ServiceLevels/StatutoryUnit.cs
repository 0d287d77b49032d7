namespace CrmPortal.Domain.ServiceLevels;

/// <summary>What a statutory period is counted in.</summary>
public enum StatutoryUnit
{
    /// <summary>Real hours from the receipt, night and day.</summary>
    Hours,

    /// <summary>Calendar days; day 1 is the day after the receipt.</summary>
    CalendarDays,

    /// <summary>Working days of the calendar; day 1 is the first one after the day of the receipt.</summary>
    BusinessDays,
}
