namespace CrmPortal.Domain.Kpis;

public enum KpiDirection
{
    HigherBetter,
    LowerBetter,
}
