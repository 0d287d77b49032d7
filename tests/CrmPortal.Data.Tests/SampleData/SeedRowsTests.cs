using CrmPortal.Data.Complaints;
using CrmPortal.Data.Searching;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.SampleData.Load;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.SampleData;

public sealed class SeedRowsTests
{
    private static readonly SeedPlan Plan = new(Customers: 120, Interactions: 250, Complaints: 200);

    [DatabaseTheory]
    public async Task As_many_rows_are_added_as_were_asked_for(DatabaseProvider provider)
    {
        await using var database = await SeededAsync(provider);
        await using var db = database.As(Actor.System);

        Assert.Equal(Plan.Customers, await db.Customers.CountAsync());
        Assert.Equal(Plan.Interactions, await db.Interactions.CountAsync());
        Assert.Equal(Plan.Complaints, await db.Complaints.CountAsync());
    }

    [DatabaseTheory]
    public async Task The_queue_finds_the_open_complaints(DatabaseProvider provider)
    {
        await using var database = await SeededAsync(provider);
        await using var db = database.As(Actor.System);

        var complaints = await db.Complaints.AsNoTracking().ToListAsync();
        var open = complaints.Where(c => c.Status.IsOpen()).Select(c => c.Id).Order();

        Assert.InRange(open.Count(), 5, 50);
        Assert.Equal(open, await db.Complaints.Open().Select(c => c.Id).Order().ToListAsync());
    }

    [DatabaseTheory]
    public async Task What_was_added_reads_like_what_people_enter(DatabaseProvider provider)
    {
        await using var database = await SeededAsync(provider);
        await using var db = database.As(Actor.System);

        var complaints = await db.Complaints.AsNoTracking().With(ComplaintParts.History).ToListAsync();
        var interaction = await db.Interactions.AsNoTracking().FirstAsync();

        Assert.All(complaints, c => Assert.Equal(c.Status, c.History.OrderBy(h => h.Id).Last().To));
        Assert.All(complaints, c => Assert.True(c.ReceivedAt < Clock.Start && !(c.Outcome.ClosedAt > Clock.Start)));
        Assert.All(complaints, c => Assert.Empty(c.Content.PeopleInvolvedUserIds));
        Assert.All(complaints, c => Assert.DoesNotContain('{', c.Content.Description));
        Assert.Equal(DateTimeKind.Utc, interaction.StartedAt.Kind);
    }

    [DatabaseTheory]
    public async Task Added_customers_are_found_by_part_of_their_name(DatabaseProvider provider)
    {
        await using var database = await SeededAsync(provider);
        await using var db = database.As(Actor.System);
        var known = await db.Customers.OrderBy(c => c.Id).FirstAsync(c => c.Name.Length > 4);

        var search = await CustomerSearch.ForAsync(db, known.Name[1..4], CancellationToken.None);

        Assert.Contains(known.Id, await search.Among(db.Customers).Select(c => c.Id).ToListAsync());
    }

    [Fact]
    public async Task Complaints_without_any_customer_are_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCompanyDatabase.AddStaffAsync(database);
        await using var db = database.As(Actor.System);

        var rows = new SeedRows(db, new SeedPlan(0, 0, 10));

        await Assert.ThrowsAsync<InvalidOperationException>(() => rows.WriteAsync((_, _) => { }, CancellationToken.None));
        Assert.Equal(0, await db.Complaints.CountAsync());
    }

    private static async Task<TestDatabase> SeededAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SampleCompanyDatabase.AddStaffAsync(database);
        await using var db = database.As(Actor.System);
        await new SeedRows(db, Plan).WriteAsync((_, _) => { }, CancellationToken.None);
        return database;
    }
}
