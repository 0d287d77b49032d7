namespace CrmPortal.Domain.Calendar;

/// <summary>Which of a regime's deadlines is meant.</summary>
public enum StatutoryTerm
{
    /// <summary>Receipt is acknowledged.</summary>
    Acknowledgement,

    /// <summary>Last day on which a short answer closes the complaint.</summary>
    Summary,

    /// <summary>The final answer.</summary>
    Final,

    /// <summary>The final answer, where the first extension has been granted.</summary>
    Extended,

    /// <summary>The final answer, where a second extension has been granted.</summary>
    ExtendedAgain,
}

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

/// <summary>One deadline of a regime.</summary>
public sealed record StatutoryPeriod(StatutoryTerm Term, int Amount, StatutoryUnit Unit);
