namespace CrmPortal.Domain.Kpis;

/// <summary>What the value of a figure is measured in.</summary>
public enum KpiUnit
{
    Minutes,
    BusinessHours,
    CalendarDays,

    /// <summary>0 to 100.</summary>
    Percent,
    Count,
}
