namespace CrmPortal.Domain.Kpis;

/// <summary>One member of a figure's population with the verdict on it.</summary>
public readonly record struct KpiRow(ComplaintFact Fact, KpiVerdict Verdict);
