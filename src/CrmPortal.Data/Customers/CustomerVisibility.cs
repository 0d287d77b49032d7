using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Customers;

/// <summary>SEC-01 … SEC-04. What belongs to a customer is seen by whoever sees the customer.</summary>
internal sealed class CustomerVisibility : IVisibilityRules
{
    public IEnumerable<VisibilityRule> For(CrmDbContext db) =>
    [
        VisibilityRule.Of<Customer>(c => db.Viewer.Sees(c)),
        Part<Contact>(db),
        Part<TierAssignment>(db),
        Part<LegalHold>(db),
        VisibilityRule.WithTheWhole<Purchase>(p => db.Viewer.SeesEverything || db.Customers.Any(c => c.Id == p.CustomerId)),
    ];

    private static VisibilityRule Part<TPart>(CrmDbContext db)
        where TPart : Part<Customer> =>
        VisibilityRule.WithTheWhole<TPart>(p => db.Viewer.SeesEverything || db.Customers.Any(c => c.Id == EF.Property<long>(p, "CustomerId")));
}
