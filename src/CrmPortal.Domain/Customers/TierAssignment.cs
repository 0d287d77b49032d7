using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;

namespace CrmPortal.Domain.Customers;

/// <summary>A tier the customer got, by whom and why.</summary>
public sealed class TierAssignment : Part<Customer>
{
    internal TierAssignment(Tier tier, string reason, Actor by, DateTime at)
    {
        Tier = tier;
        Reason = reason;
        ById = by.UserId;
        ByName = by.Name;
        At = at;
    }

    private TierAssignment()
    {
    }

    public Tier Tier { get; private set; }

    public string Reason { get; private set; } = "";

    public long? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }
}
