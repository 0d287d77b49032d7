using CrmPortal.Data.Mailing;
using Xunit;

namespace CrmPortal.Data.Tests.Mailing;

[Trait("Rule", "MAI-05")]
public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(9, 256)]
    [InlineData(10, 360)]
    [InlineData(1000, 360)]
    public void The_wait_doubles_from_a_minute_to_six_hours(int attempts, int minutes)
    {
        Assert.Equal(TimeSpan.FromMinutes(minutes), Backoff.After(attempts));
    }

    [Fact]
    public void A_message_is_given_up_after_about_two_days()
    {
        var days = Enumerable.Range(1, Backoff.MostAttempts - 1).Sum(attempt => Backoff.After(attempt).TotalDays);

        Assert.InRange(days, 1.5, 2.5);
    }
}
