using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Kpis;

[Trait("Rule", "KPI-24")]
public sealed class FigureCacheTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Complaints = "/kpis/COMPLAINTS?from=2026-03-01&to=2026-04-01";

    [Fact]
    public async Task A_number_follows_the_complaints_at_once()
    {
        using var manager = await host.SignInAsync(Role.Manager);
        await host.SaveAsync(Given.Complaint(1));
        var before = Count(await manager.GetAsync(Complaints));

        await host.SaveAsync(Given.Complaint(1));

        Assert.Equal(before + 1, Count(await manager.GetAsync(Complaints)));
    }

    [Fact]
    public async Task What_one_reader_may_see_is_not_shown_to_another()
    {
        await host.SaveAsync(Given.Complaint(1, level: InfoLevel.TopSecret));
        using var trusted = await host.SignInAsync(Given.User(Role.Manager, clearance: InfoLevel.TopSecret));
        using var manager = await host.SignInAsync(Role.Manager);

        var all = Count(await trusted.GetAsync(Complaints));

        Assert.True(Count(await manager.GetAsync(Complaints)) < all);
    }

    private static int Count(Page page) => int.Parse(page.TextOf(".stat-value"), System.Globalization.CultureInfo.InvariantCulture);
}
