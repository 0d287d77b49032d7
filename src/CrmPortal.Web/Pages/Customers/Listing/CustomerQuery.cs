using CrmPortal.Data.Customers;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using CrmPortal.Web.Lists;

namespace CrmPortal.Web.Pages.Customers.Listing;

/// <summary>The query of the list's address; <c>sort=name</c> for the alphabet, else the newest first.</summary>
public sealed class CustomerQuery(IQueryCollection query) : ListQuery<Customer>(query, Criteria)
{
    private static readonly Criteria<Customer> Criteria = new()
    {
        { "type", AddressValue.Member<CustomerType>(), (customers, type) => customers.Where(c => c.Type == type) },
        { "stage", AddressValue.Member<CustomerStage>(), (customers, stage) => customers.Where(c => c.Stage == stage) },
        { "tier", AddressValue.Member<Tier>(), (customers, tier) => customers.Where(c => c.Tier == tier) },
        { "level", AddressValue.Member<InfoLevel>(), (customers, level) => customers.Where(c => c.Level == level) },
        { "owner", AddressValue.OneOf("me", "none"), (customers, owner, request) => owner is "me" ? OwnedBy(customers, request.Actor.UserId) : customers.WithoutOwner() },
        { "state", AddressValue.OneOf("off"), (customers, _) => customers.Where(c => c.DeactivatedAt != null) },
    };

    public string? Sort => Sent("sort");

    public Keyset<Customer, CustomerRow> Order =>
        string.Equals(Sort, "name", StringComparison.OrdinalIgnoreCase) ? CustomerList.ByName : CustomerList.NewestFirst;

    /// <summary>Customers in use, unless those are asked for that are not.</summary>
    public override ValueTask<IQueryable<Customer>> WhereAsync(IQueryable<Customer> records, CrmRequest request) =>
        base.WhereAsync(this["state"] is null ? records.InUse() : records, request);

    private static IQueryable<Customer> OwnedBy(IQueryable<Customer> customers, long? user) => customers.Where(c => c.OwnerId == user);
}
