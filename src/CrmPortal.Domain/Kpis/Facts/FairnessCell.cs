namespace CrmPortal.Domain.Kpis;

/// <summary>GUI-11. How a group of like complaints fared.</summary>
/// <param name="N">Complaints in the group.</param>
/// <param name="Time">Median working time to the resolution; null for an empty group.</param>
/// <param name="Value">Median of the remedies that have an amount; null where none has.</param>
/// <param name="RemedyShare">With any remedy, 0 to 1; null for an empty group.</param>
/// <param name="UpheldShare">Upheld wholly or in part, of those decided, 0 to 1; null where none was decided.</param>
public sealed record FairnessCell(int N, TimeSpan? Time, decimal? Value, double? RemedyShare, double? UpheldShare)
{
    /// <summary>GUI-12. A median this far from that of the whole is marked, as a part of it.</summary>
    public const double NotableDifference = 0.25;

    /// <summary>GUI-12. Figures of so few are not shown.</summary>
    public bool IsTooFew => N < KpiResult.LeastOfAPerson;

    /// <summary>KPI-06.</summary>
    public bool IsLowBase => N < KpiResult.LowBaseBelow;

    public static FairnessCell Of(IReadOnlyCollection<FairnessFact> facts)
    {
        var decided = facts.Where(fact => fact.IsUpheld is not null).ToList();
        return new FairnessCell(
            facts.Count,
            Median([.. facts.Select(fact => fact.Time)]),
            Median([.. facts.Where(fact => fact.Value is not null).Select(fact => fact.Value!.Value)]),
            Share(facts.Count(fact => fact.HasRemedy), facts.Count),
            Share(decided.Count(fact => fact.IsUpheld is true), decided.Count));
    }

    /// <summary>GUI-12. By which part of the whole's median this one's differs, −1 upwards; null where it cannot be said or is not shown.</summary>
    public double? TimeAgainst(FairnessCell whole) =>
        IsTooFew || Time is not { } own || whole.Time is not { } all || all <= TimeSpan.Zero ? null : (own / all) - 1;

    /// <summary>GUI-12. The same for the value of remedies.</summary>
    public double? ValueAgainst(FairnessCell whole) =>
        IsTooFew || Value is not { } own || whole.Value is not > 0 ? null : (double)(own / whole.Value.Value) - 1;

    /// <summary>GUI-12. Far enough from the whole to be looked into.</summary>
    public static bool IsNotable(double? difference) => difference is { } part && Math.Abs(part) >= NotableDifference;

    /// <summary>KPI-03. By nearest rank: always a value that occurred.</summary>
    private static T? Median<T>(List<T> values)
        where T : struct
    {
        values.Sort();
        return values.Count == 0 ? null : values[((values.Count + 1) / 2) - 1];
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
