namespace CrmPortal.Domain.Kpis;

/// <summary>The clock a duration is read from.</summary>
public enum KpiClock
{
    /// <summary>The figure measures no duration.</summary>
    None,

    /// <summary>Working time of the organisation's calendar.</summary>
    Business,

    /// <summary>Elapsed time; a day is 24 hours.</summary>
    Calendar,
}
