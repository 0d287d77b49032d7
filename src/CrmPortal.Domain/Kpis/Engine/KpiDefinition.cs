namespace CrmPortal.Domain.Kpis;

/// <summary>What a figure is, apart from its formula: enough to explain it, to show it and to load its facts.</summary>
/// <param name="Code">The code of the command line and of the addresses, for example <c>FRT_ON_TIME</c>.</param>
public sealed record KpiDefinition(string Code)
{
    public required KpiStatistic Statistic { get; init; }

    public required KpiUnit Unit { get; init; }

    public required KpiDateBasis DateBasis { get; init; }

    public required KpiDirection Direction { get; init; }

    public KpiClock Clock { get; init; }

    /// <summary>Every reason for which the formula may leave a member out.</summary>
    public IReadOnlyList<ExclusionReason> Exclusions { get; init; } = [];

    /// <summary>Resource keys of the texts.</summary>
    public string NameKey => $"Kpi.{Code}.Name";

    public string FormulaKey => $"Kpi.{Code}.Formula";

    public string PopulationKey => $"Kpi.{Code}.Population";

    /// <summary>What a verdict means for this figure: "late" says more than "not met".</summary>
    public string OutcomeKey(KpiOutcome outcome) =>
        outcome is KpiOutcome.Met or KpiOutcome.NotMet ? $"Kpi.{Code}.{outcome}" : $"Enum.{nameof(KpiOutcome)}.{outcome}";
}
