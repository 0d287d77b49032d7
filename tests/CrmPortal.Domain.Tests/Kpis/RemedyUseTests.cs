using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using Xunit;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class RemedyUseTests
{
    private static readonly RemedyFact Fact = new()
    {
        ComplaintId = 1,
        Line = 1,
        UserId = 7,
        UserName = "Ann",
        ProposedAt = new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc),
        Type = RemedyType.Refund,
        Amount = 100,
        Currency = "CNY",
        Status = RemedyStatus.Executed,
    };

    [Theory]
    [Trait("Rule", "GUI-09")]
    [InlineData(RemedyStatus.Approved, false, false, RemedyGrant.WithinLimit)]
    [InlineData(RemedyStatus.Executed, false, false, RemedyGrant.WithinLimit)]
    [InlineData(RemedyStatus.Executed, true, false, RemedyGrant.Approved)]
    [InlineData(RemedyStatus.Proposed, false, false, RemedyGrant.Waiting)]
    [InlineData(RemedyStatus.Cancelled, false, true, RemedyGrant.Declined)]
    [InlineData(RemedyStatus.Cancelled, false, false, RemedyGrant.Withdrawn)]
    [InlineData(RemedyStatus.Cancelled, true, false, RemedyGrant.Withdrawn)]
    public void A_remedy_counts_once(RemedyStatus status, bool approved, bool declined, RemedyGrant expected) =>
        Assert.Equal(expected, (Fact with { Status = status, WasApproved = approved, WasDeclined = declined }).Grant);

    [Fact]
    [Trait("Rule", "GUI-09")]
    public void Remedies_are_added_per_person_in_one_currency()
    {
        var uses = RemedyUse.Of(
            [
                Fact,
                Fact with { Amount = 50.55m, DeviationReason = "Special", UserName = "Ann Smith", ProposedAt = Fact.ProposedAt.AddDays(1) },
                Fact with { Amount = 900, WasApproved = true },
                Fact with { Amount = 70, Currency = "USD" },
                Fact with { Amount = null, Currency = null },
                Fact with { UserId = 8, UserName = "Ben" },
            ],
            "CNY");

        Assert.Equal(["Ann Smith", "Ben"], uses.Select(use => use.Name));
        Assert.Equal((5, 1, 0.2), (uses[0].N, uses[0].Deviations, uses[0].DeviationShare));
        Assert.Equal((4, 150.55m), (uses[0].Counts[RemedyGrant.WithinLimit], uses[0].Sums[RemedyGrant.WithinLimit]));
        Assert.Equal((1, 900m), (uses[0].Counts[RemedyGrant.Approved], uses[0].Sums[RemedyGrant.Approved]));
        Assert.Equal((0, 0m), (uses[0].Counts[RemedyGrant.Declined], uses[0].Sums[RemedyGrant.Declined]));
    }

    [Theory]
    [Trait("Rule", "GUI-10")]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Under_ten_remedies_say_nothing_about_a_person(int n, bool expected) =>
        Assert.Equal(expected, RemedyUse.Of(Enumerable.Repeat(Fact, n), "CNY").Single().IsTooFew);
}
