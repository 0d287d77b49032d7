using CrmPortal.Domain.Kpis;
using Xunit;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class WilsonIntervalTests
{
    /// <summary>81 of 263 is the example of R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I.</summary>
    [Theory]
    [Trait("Rule", "KPI-05")]
    [InlineData(81, 263, 25.53, 36.62)]
    [InlineData(3, 5, 23.07, 88.24)]
    [InlineData(0, 10, 0, 27.75)]
    [InlineData(10, 10, 72.25, 100)]
    public void The_interval_is_that_of_the_score_method(long met, long n, double low, double high)
    {
        var interval = WilsonInterval.Of(met, n);

        Assert.Equal(low, interval.Low, precision: 2);
        Assert.Equal(high, interval.High, precision: 2);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void A_share_that_cannot_be_is_refused(long met, long n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(met, n));
}
