using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Quality;

public sealed class QualityFactTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly KpiWindow Window = KpiWindow.Of(
        new Period(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)), Given.Clocks.Calendar.Zone, Clock.Start.AddDays(1), Given.Clocks.Calendar.Between);

    [DatabaseTheory]
    [Trait("Rule", "GUI-11")]
    public async Task Like_complaints_are_those_of_one_type_and_severity_that_are_settled(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (owner, customer) = (Given.User(name: "Ann"), Given.Customer());
        customer.AssignTier(Tier.B, "Volume", Actor.System, Clock.Start);
        await database.SaveAsync(owner, customer);
        var settled = Given.ComplaintIn(ComplaintStatus.Closed, owner, Severity.Moderate, customer);
        await database.SaveAsync(
            settled,
            Given.ComplaintIn(ComplaintStatus.Resolved, owner),
            Given.ComplaintIn(ComplaintStatus.Implementing, owner),
            Given.ComplaintIn(ComplaintStatus.Withdrawn, owner),
            Given.ComplaintIn(ComplaintStatus.Resolved, owner, Severity.Minor),
            Given.ComplaintIn(ComplaintStatus.Resolved, owner, typeId: 2));
        await using var db = database.As(Given.Actor(Role.Manager));

        IReadOnlyList<FairnessFact> facts = [];
        var sent = await database.Commands.DuringAsync(async () => facts = await FairnessFacts.ReadAsync(db, 1, Severity.Moderate, Window, "CNY", None));

        Assert.Equal(2, sent.Count);
        Assert.Equal(2, facts.Count);
        var fact = facts.Single(f => f.ComplaintId == settled.Id);
        Assert.Equal((owner.Id, "Ann", Tier.B, 1L), (fact.OwnerId, fact.OwnerName, fact.Tier, fact.ChannelId));
        Assert.Equal((true, null, true), (fact.HasRemedy, fact.Value, fact.IsUpheld));
        Assert.Equal((1L, Severity.Moderate), await FairnessFacts.MostFrequentAsync(db, Window, None));
        Assert.Equal([settled.Id], await db.Complaints.OfTier(Tier.B, db).Select(c => c.Id).ToListAsync());
        Assert.Equal(5, await db.Complaints.OfTier(null, db).CountAsync());
    }

    [DatabaseTheory]
    [Trait("Rule", "GUI-09")]
    public async Task Remedies_of_a_period_come_with_what_became_of_them(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var owner = Given.User(name: "Ann");
        await database.SaveAsync(owner);
        var complaint = Given.ComplaintIn(ComplaintStatus.Investigating, owner);
        var (by, limits) = (owner.ActingAt(Clock.Start), new RemedyLimits("CNY"));
        complaint.Remedies.Propose(new RemedyProposal(RemedyType.Refund, "Fee", 1200.35m), limits, by, Clock.Start);
        complaint.Remedies.Propose(new RemedyProposal(RemedyType.Refund, "More", 6000), limits, by, Clock.Start);
        complaint.Remedies.Propose(new RemedyProposal(RemedyType.Apology, "Later"), limits, by, Clock.Start.AddDays(2));
        var lead = Given.Actor(Role.Supervisor, id: 900);
        complaint.Remedies.Approve(1, null, lead, Clock.Start);
        complaint.Remedies.Decline(2, "Too much", lead, Clock.Start);
        await database.SaveAsync(complaint);
        await using var db = database.As(Given.Actor(Role.Manager));

        var read = await db.Complaints.RemediesAsync(Clock.Start, Clock.Start.AddDays(1), None);

        Assert.Equal([(2, RemedyGrant.Declined, 6000m), (1, RemedyGrant.Approved, 1200.35m)], read.Select(r => (r.Line, r.Grant, r.Amount!.Value)));
        Assert.All(read, r => Assert.Equal((owner.Id, "Ann", complaint.Number), (r.UserId, r.UserName, r.ComplaintNumber)));
        await using var admin = database.As(Given.Actor(Role.Admin));
        Assert.Empty(await admin.Complaints.RemediesAsync(Clock.Start, Clock.Start.AddDays(1), None));
    }
}
