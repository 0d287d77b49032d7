namespace CrmPortal.Domain.Complaints;

/// <summary>What was found to be the case: the cause, and whether the complaint is founded.</summary>
public sealed record ComplaintConclusion
{
    /// <summary>The root cause in words.</summary>
    public string? Cause { get; init; }

    public Validity Validity { get; init; }

    public string? DecisionReason { get; init; }
}
