using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Complaints;

/// <summary>A row of the list. The customer is null where there is none, or none the reader may see.</summary>
public sealed record ComplaintRow
{
    public required long Id { get; init; }

    public required ComplaintStatus Status { get; init; }

    public required Priority Priority { get; init; }

    public required Severity Severity { get; init; }

    public required int EscalationLevel { get; init; }

    public required bool FastLane { get; init; }

    /// <summary>The beginning of the description.</summary>
    public required string Excerpt { get; init; }

    /// <summary>The name of the complainant, else how they are reached.</summary>
    public required string? Complainant { get; init; }

    public required long? CustomerId { get; init; }

    public required string? Customer { get; init; }

    /// <summary>From the public form, and nobody has found the customer yet.</summary>
    public required bool AwaitsLink { get; init; }

    public required long? OwnerId { get; init; }

    public required string? OwnerName { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required DateTime? NextDueAt { get; init; }

    /// <summary>Null where the clock does not run.</summary>
    public required DateTime? AcknowledgeDueAt { get; init; }

    /// <summary>Null where the clock does not run.</summary>
    public required DateTime? FirstResponseDueAt { get; init; }

    public required DateTime? ProgressDueAt { get; init; }

    public required DateTime? RevisitDueAt { get; init; }

    public string Number => Complaint.Numbers.Of(Id);

    public string? CustomerNumber => CustomerId is { } id ? Domain.Customers.Customer.Numbers.Of(id) : null;

    /// <summary>The clock that is due first: the one whose due time is <see cref="NextDueAt"/>; the revisit once resolved.</summary>
    public ClockKind GoverningClock =>
        NextDueAt is null ? ClockKind.Revisit
        : NextDueAt == AcknowledgeDueAt ? ClockKind.Acknowledge
        : NextDueAt == FirstResponseDueAt ? ClockKind.FirstResponse
        : NextDueAt == ProgressDueAt ? ClockKind.ProgressUpdate
        : ClockKind.Resolution;

    /// <summary>When something has to happen next; null after the end.</summary>
    public DateTime? DueAt => NextDueAt ?? (Status is ComplaintStatus.Resolved ? RevisitDueAt : null);
}
