using CrmPortal.Domain.Kpis;
using Xunit;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class FairnessTests
{
    [Fact]
    [Trait("Rule", "GUI-11")]
    public void A_group_is_told_by_medians_and_shares()
    {
        var cell = FairnessCell.Of(
        [
            Fact(1, value: 100, upheld: true),
            Fact(2, value: 300, upheld: true),
            Fact(9, value: 200, upheld: false),
            Fact(4, remedied: true),
            Fact(3, upheld: null),
        ]);

        Assert.Equal((5, TimeSpan.FromHours(3), 200m), (cell.N, cell.Time, cell.Value));
        Assert.Equal(0.8, cell.RemedyShare);
        Assert.Equal(2 / 3d, cell.UpheldShare!.Value, 6);
    }

    [Fact]
    [Trait("Rule", "GUI-11")]
    public void Of_an_even_number_the_lower_one_in_the_middle_is_the_median()
    {
        Assert.Equal(TimeSpan.FromHours(2), FairnessCell.Of([Fact(1), Fact(2), Fact(3), Fact(4)]).Time);
    }

    [Fact]
    [Trait("Rule", "GUI-11")]
    public void Nothing_is_said_about_nothing()
    {
        var empty = FairnessCell.Of([]);
        var undecided = FairnessCell.Of([Fact(1)]);

        Assert.Equal((0, null, null, null, null), (empty.N, empty.Time, empty.Value, empty.RemedyShare, empty.UpheldShare));
        Assert.Equal((null, 0d, null), (undecided.Value, undecided.RemedyShare, undecided.UpheldShare));
    }

    [Theory]
    [Trait("Rule", "GUI-12")]
    [InlineData(9, true, true)]
    [InlineData(10, false, true)]
    [InlineData(29, false, true)]
    [InlineData(30, false, false)]
    public void Small_groups_are_hidden_or_marked(int n, bool hidden, bool lowBase)
    {
        var cell = FairnessCell.Of([.. Enumerable.Repeat(Fact(8, value: 10), n)]);
        var whole = FairnessCell.Of([.. Enumerable.Repeat(Fact(4, value: 5), 40)]);

        Assert.Equal((hidden, lowBase), (cell.IsTooFew, cell.IsLowBase));
        Assert.Equal(hidden ? null : 1d, cell.TimeAgainst(whole));
        Assert.Equal(hidden ? null : 1d, cell.ValueAgainst(whole));
    }

    [Theory]
    [Trait("Rule", "GUI-12")]
    [InlineData(4, 0, false)]
    [InlineData(3.01, -0.2475, false)]
    [InlineData(3, -0.25, true)]
    [InlineData(5, 0.25, true)]
    public void A_quarter_more_or_less_than_the_whole_is_marked(double hours, double expected, bool marked)
    {
        var cell = FairnessCell.Of([.. Enumerable.Repeat(Fact(hours), 10)]);
        var whole = FairnessCell.Of([.. Enumerable.Repeat(Fact(4), 10)]);

        var against = cell.TimeAgainst(whole);

        Assert.Equal(expected, against!.Value, 6);
        Assert.Equal(marked, FairnessCell.IsNotable(against));
        Assert.False(FairnessCell.IsNotable(cell.ValueAgainst(whole)));
    }

    private static FairnessFact Fact(double hours, decimal? value = null, bool? upheld = null, bool remedied = false) => new()
    {
        ComplaintId = 1,
        ChannelId = 1,
        Time = TimeSpan.FromHours(hours),
        HasRemedy = remedied || value is not null,
        Value = value,
        IsUpheld = upheld,
    };
}
