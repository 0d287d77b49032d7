using CrmPortal.Domain.Complaints;

namespace CrmPortal.Domain.Kpis;

/// <summary>A remedy as the report on limits reads it.</summary>
public sealed record RemedyFact
{
    public required long ComplaintId { get; init; }

    public required int Line { get; init; }

    /// <summary>Who put it forward.</summary>
    public required long UserId { get; init; }

    public required string UserName { get; init; }

    public required DateTime ProposedAt { get; init; }

    public required RemedyType Type { get; init; }

    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    public required RemedyStatus Status { get; init; }

    public bool WasApproved { get; init; }

    public bool WasDeclined { get; init; }

    /// <summary>GUI-07. Null where it stands within the guideline, or there is none.</summary>
    public string? DeviationReason { get; init; }

    public string ComplaintNumber => Complaint.Numbers.Of(ComplaintId);

    /// <summary>GUI-09. What became of it; each remedy counts once.</summary>
    public RemedyGrant Grant => Status switch
    {
        RemedyStatus.Cancelled => WasDeclined ? RemedyGrant.Declined : RemedyGrant.Withdrawn,
        RemedyStatus.Proposed => RemedyGrant.Waiting,
        _ => WasApproved ? RemedyGrant.Approved : RemedyGrant.WithinLimit,
    };
}
