using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Writing;

public sealed class VersionTests
{
    [DatabaseTheory]
    public async Task The_second_of_two_editors_is_stopped(DatabaseProvider database)
    {
        await using var db = await WithCustomerAsync(database);
        await using var first = db.As(Actor.System);
        await using var second = db.As(Actor.System);
        var mine = await first.Customers.SingleAsync();
        var his = await second.Customers.SingleAsync();
        mine.AssignTier(Tier.A, "Asked for", Actor.System, Clock.Start);
        his.AssignTier(Tier.A, "Asked for", Actor.System, Clock.Start.AddHours(1));

        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task A_new_part_stops_an_editor_of_the_whole(DatabaseProvider database)
    {
        await using var db = await WithCustomerAsync(database);
        await using var first = db.As(Actor.System);
        await using var second = db.As(Actor.System);
        var mine = await first.Customers.Include(c => c.Contacts).SingleAsync();
        var his = await second.Customers.SingleAsync();
        mine.AddContact(new ContactDetails { Name = "Charles Babbage" }, Actor.System);
        his.AssignTier(Tier.A, "Asked for", Actor.System, Clock.Start);

        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task A_version_changes_with_every_save_and_only_then(DatabaseProvider database)
    {
        await using var db = await WithCustomerAsync(database);
        await using var session = db.As(Actor.System);
        var customer = await session.Customers.SingleAsync();
        var before = customer.Version;

        await session.SaveChangesAsync();
        Assert.Equal(before, customer.Version);
        customer.AssignTier(Tier.A, "Asked for", Actor.System, Clock.Start);
        await session.SaveChangesAsync();

        Assert.NotEqual(Guid.Empty, before);
        Assert.NotEqual(before, customer.Version);
    }

    [DatabaseTheory]
    public async Task A_stopped_editor_leaves_no_event_and_can_try_again(DatabaseProvider database)
    {
        await using var db = await WithCustomerAsync(database);
        await using var first = db.As(Actor.System);
        await using var second = db.As(Actor.System);
        (await first.Customers.SingleAsync()).AssignTier(Tier.A, "Asked for", Actor.System, Clock.Start);
        var his = await second.Customers.SingleAsync();
        his.AssignTier(Tier.A, "Asked for", Actor.System, Clock.Start.AddHours(1));
        await first.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        await using var again = db.As(Actor.System);
        (await again.Customers.SingleAsync()).AssignTier(Tier.A, "Asked for", Actor.System, Clock.Start.AddHours(1));
        await again.SaveChangesAsync();

        Assert.Equal(3, await again.AuditEvents.CountAsync());
    }

    private static async Task<TestDatabase> WithCustomerAsync(DatabaseProvider database)
    {
        var db = await TestDatabase.CreateAsync(database);
        await db.SaveAsync(Given.Customer());
        return db;
    }
}
