using CrmPortal.Domain.Kpis;
using Xunit;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class DurationHistogramTests
{
    [Theory]
    [Trait("Rule", "KPI-03")]
    [InlineData(5, 15)]
    [InlineData(30, 20)]
    [InlineData(40, 20)]
    [InlineData(50, 35)]
    [InlineData(100, 50)]
    public void A_percentile_is_the_duration_at_the_nearest_rank(int percent, int expectedSeconds)
    {
        var durations = Of(35, 20, 15, 50, 40);

        var percentile = durations.Percentile(percent);

        Assert.Equal(TimeSpan.FromSeconds(expectedSeconds), percentile);
    }

    [Fact]
    [Trait("Rule", "KPI-03")]
    public void The_median_of_an_even_number_is_the_lower_of_the_middle_two()
    {
        var durations = Of(10, 20, 30, 40);

        Assert.Equal(TimeSpan.FromSeconds(20), durations.Median);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_percentile_outside_1_to_100_is_refused(int percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(1).Percentile(percent));

    [Fact]
    public void Nothing_has_neither_percentile_nor_mean()
    {
        var durations = new DurationHistogram();

        Assert.Null(durations.Median);
        Assert.Null(durations.Percentile(90));
        Assert.Null(durations.Mean);
    }

    [Fact]
    [Trait("Rule", "KPI-04")]
    public void Merged_days_have_the_percentiles_of_the_single_durations()
    {
        var random = new Random(7);
        var single = Enumerable.Range(0, 999).Select(_ => random.Next(0, 600)).ToArray();
        var year = new DurationHistogram();
        foreach (var day in single.Chunk(37))
        {
            year.Merge(Of(day));
        }

        var sorted = single.Order().ToArray();
        Assert.Equal(999, year.Count);
        Assert.Equal(TimeSpan.FromSeconds(sorted[499]), year.Median);
        Assert.Equal(TimeSpan.FromSeconds(sorted[899]), year.Percentile(90));
        Assert.Equal(single.Average(), year.Mean!.Value.TotalSeconds, precision: 3);
    }

    [Fact]
    [Trait("Rule", "KPI-04")]
    public void Durations_are_kept_in_whole_seconds()
    {
        var durations = new DurationHistogram();

        durations.Add(TimeSpan.FromMilliseconds(2_999));

        Assert.Equal([KeyValuePair.Create(2L, 1L)], durations.Buckets);
    }

    [Fact]
    public void A_negative_duration_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(-1));

    private static DurationHistogram Of(params int[] seconds)
    {
        var histogram = new DurationHistogram();
        foreach (var second in seconds)
        {
            histogram.Add(TimeSpan.FromSeconds(second));
        }

        return histogram;
    }
}
