using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Writing;

public sealed class DerivedValueTests
{
    [DatabaseTheory]
    public async Task A_change_of_the_last_contact_alone_is_no_edit_of_the_customer(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var customer = Given.Customer();
        await database.SaveAsync(customer);
        await using var db = database.As(Actor.System);
        var known = await db.Customers.SingleAsync();
        var (version, events) = (known.Version, await db.AuditEvents.CountAsync());

        known.ContactedAt(Clock.Start);
        await db.SaveChangesAsync();

        await using var later = database.As(Actor.System);
        var stored = await later.Customers.SingleAsync();
        Assert.Equal((Clock.Start, version), (stored.LastContactAt!.Value, stored.Version));
        Assert.Equal(events, await later.AuditEvents.CountAsync());
    }
}
