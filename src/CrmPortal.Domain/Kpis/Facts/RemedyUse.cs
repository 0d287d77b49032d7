namespace CrmPortal.Domain.Kpis;

/// <summary>GUI-09. What one person put forward in a period, and what became of it.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Name">As it stood at the latest remedy.</param>
/// <param name="N">All that they put forward.</param>
/// <param name="Deviations">Those outside the guideline, with a reason.</param>
/// <param name="Counts">How many became what.</param>
/// <param name="Sums">Amounts of these in one currency.</param>
public sealed record RemedyUse(
    long UserId,
    string Name,
    int N,
    int Deviations,
    IReadOnlyDictionary<RemedyGrant, int> Counts,
    IReadOnlyDictionary<RemedyGrant, decimal> Sums)
{
    /// <summary>GUI-10. Sums and shares of so few would judge a person by chance; counts are no judgement.</summary>
    public bool IsTooFew => N < KpiResult.LeastOfAPerson;

    /// <summary>0 to 1.</summary>
    public double DeviationShare => (double)Deviations / N;

    /// <summary>Per person, those with the most remedies first.</summary>
    /// <param name="facts">In any order.</param>
    /// <param name="currency">Amounts in another one are not added.</param>
    public static IReadOnlyList<RemedyUse> Of(IEnumerable<RemedyFact> facts, string currency) =>
    [
        .. facts
            .GroupBy(fact => fact.UserId)
            .Select(own => new RemedyUse(
                own.Key,
                own.MaxBy(fact => fact.ProposedAt)!.UserName,
                own.Count(),
                own.Count(fact => fact.DeviationReason is not null),
                Enum.GetValues<RemedyGrant>().ToDictionary(grant => grant, grant => own.Count(fact => fact.Grant == grant)),
                Enum.GetValues<RemedyGrant>().ToDictionary(grant => grant, grant => Sum(own, grant, currency))))
            .OrderByDescending(use => use.N)
            .ThenBy(use => use.UserId),
    ];

    private static decimal Sum(IEnumerable<RemedyFact> facts, RemedyGrant grant, string currency) =>
        facts.Where(fact => fact.Grant == grant && string.Equals(fact.Currency, currency, StringComparison.Ordinal)).Sum(fact => fact.Amount ?? 0m);
}
