using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>
/// GUI-04 to GUI-07. What a remedy is measured against when it is put forward. Guidelines are written about complaints,
/// in a module behind this one; a complaint only asks whether a remedy stands within.
/// </summary>
public interface IRemedyGuideline
{
    /// <summary>Kept with the remedy, so that later versions change nothing about it.</summary>
    long Id { get; }

    /// <summary>Which rule a remedy stands outside of; null where it is within the guideline.</summary>
    /// <param name="type">Of the remedy.</param>
    /// <param name="amount">Of the remedy; null where it costs nothing that is counted.</param>
    /// <param name="sum">Of the other remedies of the complaint that are not cancelled.</param>
    /// <param name="currency">Of all these and of the limits.</param>
    RuleViolation? DeviationOf(RemedyType type, decimal? amount, decimal sum, string currency);
}
