namespace CrmPortal.Domain.Complaints;

/// <summary>A remedy as it is put forward.</summary>
/// <param name="Type">What is done.</param>
/// <param name="Description">What exactly.</param>
/// <param name="Amount">In the organisation's currency; needed for a refund and a compensation.</param>
/// <param name="DueOn">Until when it is to be done.</param>
public sealed record RemedyProposal(RemedyType Type, string Description, decimal? Amount = null, DateOnly? DueOn = null)
{
    /// <summary>GUI-07. Why it is right although it stands outside the guideline; not kept where it stands within.</summary>
    public string? DeviationReason { get; init; }
}
