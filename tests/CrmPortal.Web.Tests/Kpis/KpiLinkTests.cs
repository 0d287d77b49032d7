using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Kpis;

public sealed class KpiLinkTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_figure_leads_to_its_file_and_back_to_all_figures_of_the_same_period()
    {
        using var visitor = await host.SignInAsync(Role.Manager);
        var page = await visitor.GetAsync("/kpis/COMPLAINTS?from=2026-02-01&to=2026-03-01");

        var file = await page.ClickAsync("a[href='/kpis/COMPLAINTS/rows.csv?from=2026-02-01&to=2026-03-01']");
        await page.ClickAsync("a[href='/kpis?from=2026-02-01&to=2026-03-01']");

        Assert.DoesNotContain("<html", file.Body, StringComparison.Ordinal);
    }
}
