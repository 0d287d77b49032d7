using CrmPortal.Data.Complaints;
using CrmPortal.Data.Kpis;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Kpis;

public sealed class TouchedTests
{
    [DatabaseTheory]
    [Trait("Rule", "KPI-13")]
    [Trait("Rule", "CMP-41")]
    public async Task A_complaint_counts_where_its_deadline_lies_though_it_was_received_later(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var customer = Given.Customer();
        await database.SaveAsync(customer);
        var (earlier, later) = (Given.Complaint(1, customer), Given.Complaint(1, customer, receivedAt: Clock.Start.AddDays(10)));
        await database.SaveAsync(earlier, later);
        await using var db = database.As(Actor.System);
        var stored = db.Complaints.With(ComplaintParts.Clocks);
        var (source, target) = (await stored.SingleAsync(c => c.Id == earlier.Id), await stored.SingleAsync(c => c.Id == later.Id));
        source.Exits.Merge(target, "The same", Given.Lead, Clock.Start.AddDays(11), Given.Clocks);
        await db.SaveChangesAsync();

        var days = new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 8));
        var window = KpiWindow.Of(days, At.China, Clock.Start.AddDays(20), Given.Clocks.Calendar.Between);
        var facts = await db.Complaints.Touched(window, KpiDateBasis.AcknowledgeDue).FactsAsync(window, CancellationToken.None);

        Assert.True(target.ReceivedAt > window.ToUtc);
        Assert.Contains(new AcknowledgedOnTime().Rows(facts, window), row => row.Fact.Id == later.Id && row.Verdict.Outcome is KpiOutcome.NotMet);
    }
}
