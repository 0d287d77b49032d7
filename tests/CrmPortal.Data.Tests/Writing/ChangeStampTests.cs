using CrmPortal.Data.Complaints;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Writing;

public sealed class ChangeStampTests
{
    [DatabaseTheory]
    [Trait("Rule", "KPI-24")]
    public async Task Whatever_changes_a_complaint_advances_the_stamp(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var customer = Given.Customer();
        await db.SaveAsync(customer);

        await AssertAdvancesAsync(db, async session => session.Add(Given.Complaint(await TypeAsync(session), customer)));
        await AssertAdvancesAsync(db, async session =>
        {
            var complaint = await session.Complaints.With(ComplaintParts.History | ComplaintParts.Communications).SingleAsync();
            complaint.Reception.Acknowledge(new Message(MessageDirection.Outbound, "We have it.", ChannelId: 1), Actor.System, Clock.Start, Given.Clocks);
        });
        await AssertAdvancesAsync(db, async session =>
        {
            var stored = await session.Customers.SingleAsync();
            var secret = new CustomerDetails { Type = stored.Type, Name = stored.Name, Email = stored.Email, Stage = stored.Stage, Level = InfoLevel.TopSecret };
            stored.Edit(secret, [], Actor.System);
        });
    }

    [DatabaseTheory]
    public async Task A_bulk_write_advances_it_too(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        await using var session = db.As(Actor.System);
        var before = await ChangeStamp.OfComplaintsAsync(session, CancellationToken.None);
        session.Add(Given.Complaint(await TypeAsync(session)));

        await session.SaveInBulkAsync(CancellationToken.None);

        Assert.Equal(before + 1, await ChangeStamp.OfComplaintsAsync(session, CancellationToken.None));
    }

    [DatabaseTheory]
    public async Task A_write_that_fails_or_touches_no_complaint_leaves_it(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        await db.SaveAsync(Given.Complaint(1));
        await using var first = db.As(Actor.System);
        await using var second = db.As(Actor.System);
        (await first.Complaints.With(ComplaintParts.History).SingleAsync()).Escalation.Raise("The first", Actor.System, Clock.Start);
        (await second.Complaints.With(ComplaintParts.History).SingleAsync()).Escalation.Raise("The second", Actor.System, Clock.Start);
        await first.SaveChangesAsync();
        var before = await ChangeStamp.OfComplaintsAsync(first, CancellationToken.None);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        await db.SaveAsync(Given.Customer());

        Assert.Equal(before, await ChangeStamp.OfComplaintsAsync(first, CancellationToken.None));
    }

    private static async Task AssertAdvancesAsync(TestDatabase db, Func<CrmDbContext, Task> change)
    {
        await using var session = db.As(Actor.System);
        var before = await ChangeStamp.OfComplaintsAsync(session, CancellationToken.None);
        await change(session);
        await session.SaveChangesAsync();
        Assert.Equal(before + 1, await ChangeStamp.OfComplaintsAsync(session, CancellationToken.None));
    }

    private static Task<long> TypeAsync(CrmDbContext db) => db.ComplaintTypes.OrderBy(t => t.Id).Select(t => t.Id).FirstAsync();
}
