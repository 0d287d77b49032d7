using CrmPortal.Domain.Shared;
using Xunit;

namespace CrmPortal.Domain.Tests.Shared;

public sealed class ConfidentialityTests
{
    private const long Me = 1;
    private const long MyTeam = 7;

    [Theory]
    [Trait("Rule", "SEC-02")]
    [Trait("Rule", "SEC-03")]
    [InlineData(Role.Agent, InfoLevel.Internal, InfoLevel.Internal, false, true)]
    [InlineData(Role.Agent, InfoLevel.Internal, InfoLevel.Confidential, true, false)]
    [InlineData(Role.Agent, InfoLevel.Confidential, InfoLevel.Confidential, true, true)]
    [InlineData(Role.Agent, InfoLevel.Confidential, InfoLevel.Confidential, false, false)]
    [InlineData(Role.Supervisor, InfoLevel.Confidential, InfoLevel.Confidential, false, true)]
    [InlineData(Role.Supervisor, InfoLevel.Confidential, InfoLevel.TopSecret, true, false)]
    [InlineData(Role.Manager, InfoLevel.TopSecret, InfoLevel.TopSecret, false, true)]
    public void A_level_is_read_by_those_who_are_cleared_and_need_to_know(Role role, InfoLevel clearance, InfoLevel level, bool isOwn, bool reads) =>
        Assert.Equal(reads, Viewer(role, clearance).Reads(level, isOwn));

    // A record that is top secret may be read by clearance alone; its confidential customer asks for need to know as well.
    [Fact]
    [Trait("Rule", "SEC-03")]
    public void Both_levels_of_a_record_must_be_read()
    {
        var agent = Viewer(Role.Agent, InfoLevel.TopSecret);

        Assert.True(agent.Sees(new Record(InfoLevel.TopSecret, null, null, InfoLevel.Public)));
        Assert.False(agent.Sees(new Record(InfoLevel.TopSecret, null, null, InfoLevel.Confidential)));
        Assert.True(agent.Sees(new Record(InfoLevel.TopSecret, MyTeam, null, InfoLevel.Confidential)));
    }

    [Fact]
    [Trait("Rule", "SEC-01")]
    public void The_record_of_another_team_is_seen_by_its_owner_and_by_managers()
    {
        var record = new Record(InfoLevel.Public, MyTeam + 1, null, InfoLevel.Public);

        Assert.False(Viewer(Role.Supervisor, InfoLevel.TopSecret).Sees(record));
        Assert.True(Viewer(Role.Supervisor, InfoLevel.TopSecret).Sees(record with { OwnerId = Me }));
        Assert.True(Viewer(Role.Manager, InfoLevel.Internal).Sees(record));
        Assert.False(Viewer(Role.Admin, InfoLevel.TopSecret).Sees(record with { TeamId = null }));
        Assert.False(new Viewer(null).Sees(record with { TeamId = null }));
        Assert.True(new Viewer(Actor.System).Sees(record));
    }

    // Asked without knowing what it is, a record still answers with its customer's level.
    [Fact]
    [Trait("Rule", "SEC-18")]
    public void The_level_of_the_customer_counts_whatever_the_record_is_taken_for()
    {
        IConfidential record = new Record(InfoLevel.Public, null, null, InfoLevel.TopSecret);

        Assert.False(record.IsExportable());
        Assert.False(Viewer(Role.Manager, InfoLevel.Confidential).Sees(record));
        Assert.True(new Record(InfoLevel.Confidential, null, null, InfoLevel.Confidential).IsExportable());
    }

    [Fact]
    public void A_query_is_told_the_terms_and_not_the_call()
    {
        var viewer = Viewer(Role.Agent, InfoLevel.Internal);

        var filter = Confidentiality.Expand<Record>(r => viewer.Sees(r) && r.IsExportable());

        Assert.DoesNotContain("Sees(", filter.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("IsExportable(", filter.ToString(), StringComparison.Ordinal);
        Assert.True(filter.Compile()(new Record(InfoLevel.Internal, MyTeam, null, InfoLevel.Public)));
        Assert.False(filter.Compile()(new Record(InfoLevel.Internal, MyTeam + 1, null, InfoLevel.Public)));
    }

    private static Viewer Viewer(Role role, InfoLevel clearance) => new(new Actor(Me, "me", role, MyTeam, clearance));

    private sealed record Record(InfoLevel Level, long? TeamId, long? OwnerId, InfoLevel CustomerLevel) : ICustomerConfidential;
}
