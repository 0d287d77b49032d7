using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

[Trait("Rule", "CMP-68")]
public sealed class OnDayTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_day_shows_what_was_open_at_its_end_in_the_organisations_time_zone()
    {
        // 2 March 2026, 10:00 in Shanghai.
        await host.SaveAsync(Given.Complaint(1, description: "of the second of March"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var visitor = await host.SignInAsync(Role.Supervisor);

        var that = await visitor.GetAsync("/complaints/on-day?day=2026-03-02");
        var before = await visitor.GetAsync("/complaints/on-day?day=2026-03-01");

        Assert.Contains("of the second of March", that.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("of the second of March", before.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("<script>")]
    public async Task A_day_that_is_none_is_yesterday(string day)
    {
        using var visitor = await host.SignInAsync(Role.Agent);

        var page = await visitor.GetAsync($"/complaints/on-day?day={Uri.EscapeDataString(day)}&after=nonsense");

        Assert.Equal("2026-03-01", page.Document.QuerySelector("#day")!.GetAttribute("value"));
    }
}
