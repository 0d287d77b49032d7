using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Customers;

/// <summary>CUS-14 … CUS-17. What is kept of the customer stays, from the placing of the hold to its release.</summary>
public sealed class LegalHold : Part<Customer>
{
    internal LegalHold(string reason, string? reference, DateOnly? expectedEnd, Actor by, DateTime at)
    {
        Reason = reason;
        Reference = reference;
        ExpectedEnd = expectedEnd;
        PlacedById = by.UserId;
        PlacedByName = by.Name;
        PlacedAt = at;
    }

    private LegalHold()
    {
    }

    public string Reason { get; private set; } = "";

    /// <summary>File number of a court, an authority or a lawyer.</summary>
    public string? Reference { get; private set; }

    /// <summary>CUS-17. A reminder; nothing happens by itself on that day.</summary>
    public DateOnly? ExpectedEnd { get; private set; }

    public long? PlacedById { get; private set; }

    public string PlacedByName { get; private set; } = "";

    public DateTime PlacedAt { get; private set; }

    public string? ReleaseReason { get; private set; }

    public long? ReleasedById { get; private set; }

    public string? ReleasedByName { get; private set; }

    /// <summary>Null while it lies on the customer.</summary>
    public DateTime? ReleasedAt { get; private set; }

    internal void Release(string reason, Actor by, DateTime at)
    {
        ReleaseReason = reason;
        ReleasedById = by.UserId;
        ReleasedByName = by.Name;
        ReleasedAt = at;
    }
}
