using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Complaints;

public sealed class PartLoadingTests
{
    [DatabaseTheory]
    public async Task What_was_not_loaded_is_never_taken_for_empty(DatabaseProvider provider)
    {
        await using var database = await StoredAsync(provider);
        await using var db = database.As(Actor.System);

        var bare = await db.Complaints.AsNoTracking().SingleAsync();
        var loaded = await db.Complaints.AsNoTracking().With(ComplaintParts.Clocks | ComplaintParts.Remedies).SingleAsync();

        Assert.Throws<InvalidOperationException>(() => bare.History);
        Assert.Throws<InvalidOperationException>(() => bare.Clocks.Recompute(Given.Clocks, Clock.Start));
        Assert.NotEmpty(loaded.History);
        Assert.Empty(loaded.Remedies);
        Assert.Throws<InvalidOperationException>(() => loaded.Investigation.Findings);
    }

    [DatabaseTheory]
    public async Task A_part_is_added_without_loading_the_others(DatabaseProvider provider)
    {
        await using var database = await StoredAsync(provider);
        Guid version;
        await using (var db = database.As(Actor.System))
        {
            var bare = await db.Complaints.SingleAsync();
            version = bare.Version;
            bare.Escalation.Raise("The press calls", Actor.System, Clock.Start);
            await db.SaveChangesAsync();

            Assert.Throws<InvalidOperationException>(() => bare.History);
        }

        await using var read = database.As(Actor.System);
        var kept = await read.Complaints.With(ComplaintParts.History).SingleAsync();
        Assert.Equal([ComplaintAction.Receive, ComplaintAction.Escalate], kept.History.OrderBy(step => step.Id).Select(step => step.Action));
        Assert.NotEqual(version, kept.Version);
    }

    [DatabaseTheory]
    public async Task The_trail_names_what_changed_inside_of_a_value_as_it_names_the_rest(DatabaseProvider provider)
    {
        await using var database = await StoredAsync(provider);
        await using (var db = database.As(Actor.System))
        {
            var complaint = await db.Complaints.With(ComplaintParts.Clocks).SingleAsync();
            complaint.Reception.Amend(
                complaint.Content with { Description = "It was broken.", Place = "Pier 7" },
                new ComplaintSubject { TypeId = complaint.TypeId, Product = "Crane" },
                Given.Actor(Role.Supervisor),
                Clock.Start,
                TimeZoneInfo.Utc);
            await db.SaveChangesAsync();
        }

        await using var read = database.As(Actor.System);
        var told = (await read.AuditEvents.Where(e => e.Entity == nameof(Complaint)).OrderBy(e => e.Seq).Select(e => e.Changes).ToListAsync())[^1];
        Assert.Contains("\"Place\":[null,\"Pier 7\"]", told, StringComparison.Ordinal);
        Assert.Contains("\"Product\":[null,\"Crane\"]", told, StringComparison.Ordinal);
        Assert.DoesNotContain("broken", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Content", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Department", told, StringComparison.Ordinal);
    }

    private static async Task<TestDatabase> StoredAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var type = new ComplaintType("Type", "类型");
        await database.SaveAsync(type);
        await database.SaveAsync(Given.Complaint(type.Id));
        return database;
    }
}
