using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;

namespace CrmPortal.SampleData.Company;

/// <summary>How a complaint leaves the usual way.</summary>
internal enum ComplaintEnding
{
    Closed,
    Withdrawn,
    Referred,
    Reclassified,
}

/// <summary>What is settled about a sample complaint before it begins.</summary>
internal sealed record ComplaintPlan(SampleCustomer Customer, ComplaintTopic Topic, DateTime ReceivedAt)
{
    public required string Channel { get; init; }

    public required Severity Severity { get; init; }

    public required Urgency Urgency { get; init; }

    /// <summary>Who will handle it.</summary>
    public required Actor Owner { get; init; }

    /// <summary>A shipment or an order.</summary>
    public required string Reference { get; init; }

    /// <summary>Share of the first-response budget that is used up.</summary>
    public required double Reply { get; init; }

    /// <summary>Share of the resolution budget that is used up.</summary>
    public required double Pace { get; init; }

    /// <summary>The status it stays in; null goes to the end.</summary>
    public ComplaintStatus? HaltsAt { get; init; }

    public ComplaintEnding Ending { get; init; }

    /// <summary>Taken in on the fast lane.</summary>
    public bool FastLane { get; init; }

    /// <summary>Nobody tells the complainant how it stands.</summary>
    public bool IsNeglected { get; init; }
}
