using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Tests.Guards;
using CrmPortal.Testing;
using Xunit;
using static CrmPortal.Testing.People;

namespace CrmPortal.Domain.Tests.Interactions;

public sealed class ChannelTests
{
    [Fact]
    public void Every_channel_has_its_own_code_and_names()
    {
        var channels = ChannelSeed.All();

        Assert.Equal(15, channels.Count);
        Assert.Equal(channels.Count, channels.DistinctBy(c => c.Code, StringComparer.Ordinal).Count());
        Assert.Equal(channels.Count, channels.DistinctBy(c => c.NameEn, StringComparer.Ordinal).Count());
        Assert.Equal(channels.Count, channels.DistinctBy(c => c.NameZh, StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("en", "Phone")]
    [InlineData("en-GB", "Phone")]
    [InlineData("zh-CN", "电话")]
    public void A_channel_has_a_name_in_both_languages(string culture, string name)
    {
        Assert.Equal(name, Given.Telephone.Name(culture));
    }

    [Fact]
    [Trait("Rule", "INT-09")]
    public void Nothing_is_logged_over_a_channel_that_is_no_longer_in_use()
    {
        var fax = ChannelSeed.All().Single(c => c.Code is "fax");
        fax.Retire(Given.Now);

        Refused.By(InteractionRules.ChannelInUse, "Channel", () => Interaction.Log(Given.Call, Given.Prospect(), fax, Ann, Given.Now));
    }

    [Fact]
    [Trait("Rule", "INT-12")]
    public void The_document_shows_the_channels_row_by_row()
    {
        var rows = ChannelSeed.All().Select(c => $"| {c.Code} | {c.NameEn} | {c.NameZh} | {c.Synchronicity} | {c.ActorKind} | {c.Mode} |");

        var documented = Repository.Files("docs/domain", "interactions.md").Single().Text.Split('\n')
            .SkipWhile(line => !line.StartsWith("| Code | Channel |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'));

        Assert.Equal(documented, rows);
    }
}
