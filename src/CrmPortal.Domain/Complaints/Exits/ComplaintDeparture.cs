namespace CrmPortal.Domain.Complaints;

/// <summary>Where a complaint went that was not closed here; empty for most.</summary>
public sealed record ComplaintDeparture
{
    /// <summary>Longest name of the body of a referral.</summary>
    public const int BodyLimit = 200;

    /// <summary>The body outside the organisation that decides now.</summary>
    public string? ReferredTo { get; init; }

    public DateOnly? ReferredOn { get; init; }

    public ReclassifiedAs? ReclassifiedAs { get; init; }
}
