using CrmPortal.Data.Jobs;
using CrmPortal.Data.Kpis;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Kpis;

[Trait("Rule", "KPI-25")]
public sealed class RollupJobTests(FigureCase figures) : IClassFixture<FigureCase>
{
    // Two managers, because what one has read is kept for them.
    [Fact]
    public async Task The_dashboard_shows_the_same_once_the_rollup_is_there()
    {
        var before = await figures.Manager.GetAsync("/kpis" + FigureCase.Query);
        using var other = await figures.Host.SignInAsync(Role.Manager);

        Assert.Equal(JobOutcome.Done, await FollowAsync());

        var after = await other.GetAsync("/kpis" + FigureCase.Query);
        Assert.Equal(before.TextsOf(".stat-value"), after.TextsOf(".stat-value"));
        Assert.Equal(before.TextsOf("td"), after.TextsOf("td"));
    }

    [Fact]
    public async Task The_self_check_compares_it_with_the_complaints()
    {
        await FollowAsync();

        var check = await figures.Host.QueryAsync(db => RollupCheck.RunAsync(db, Given.Clocks.Calendar, CancellationToken.None));
        Assert.Equal((true, 0, 0), (check.IsWhole, check.Behind, check.Different.Count));

        var byAnother = await figures.Host.QueryAsync(db => RollupCheck.RunAsync(db, BusinessCalendar.RoundTheClock(At.China), CancellationToken.None));
        Assert.False(byAnother.IsWhole);

        var points = await figures.Host.QueryAsync(db => SelfCheck.RunAsync(
            db,
            figures.Host.Services.GetRequiredService<PortalSettings>(),
            figures.Host.Services.GetRequiredService<WorkingCalendar>(),
            CancellationToken.None));
        Assert.All(points.Where(p => p.Key.StartsWith("Rollup", StringComparison.Ordinal)), point => Assert.Equal(SelfCheckResult.Good, point.Result));
    }

    private Task<JobOutcome?> FollowAsync()
    {
        figures.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        return figures.Host.RunAsync<RollupJob>();
    }
}
