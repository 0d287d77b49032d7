using System.Globalization;
using System.Net;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Kpis;

public sealed class FigurePagesTests(FigureCase figures) : IClassFixture<FigureCase>
{
    public static TheoryData<string> Codes => [.. KpiCatalogue.All.Select(kpi => kpi.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    [Trait("Rule", "KPI-01")]
    public async Task The_pages_show_what_the_domain_computes(string code)
    {
        var expected = await figures.EvaluateAsync(code);

        var all = await figures.Manager.GetAsync($"/kpis{FigureCase.Query}");
        var page = await figures.Manager.GetAsync($"/kpis/{code}{FigureCase.Query}");

        var value = expected.Value?.ToString(expected.Unit is KpiUnit.Count ? "#,0" : "#,0.0", CultureInfo.InvariantCulture) ?? "–";
        Assert.StartsWith(value, page.TextOf(".stat-value"), StringComparison.Ordinal);
        Assert.Equal($"n = {expected.N}", page.TextOf($"main p a[href*='/{code}/rows']"));
        Assert.Contains(all.TextsOf($"a.stat[href*='/kpis/{code}?'], tr:has(a[href*='/kpis/{code}?'])"), text => text.Contains(value, StringComparison.Ordinal));
        Assert.Equal(expected.Undecided, Number(page, "Undecided"));
        Assert.Equal(expected.Excluded, page.Document.QuerySelectorAll("a[href*='outcome=Excluded']").Sum(a => long.Parse(a.TextContent, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("/kpis/NONSENSE")]
    [InlineData("/kpis/NONSENSE/rows")]
    [InlineData("/kpis/NONSENSE/rows.csv")]
    public async Task An_unknown_figure_is_not_found(string path) =>
        await figures.Manager.GetAsync(path, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("?from=2026-02-30&to=tomorrow")]
    [InlineData("?from=0001-01-01&to=9999-12-31")]
    [InlineData("?from=2026-04-01&to=2026-02-01")]
    [InlineData("?from=2026-02-01&to=2026-02-01")]
    [InlineData("?from='%22><script>&to=%00")]
    public async Task Days_that_mean_nothing_fall_back_to_ninety_days(string query)
    {
        foreach (var path in new[] { "/kpis", "/kpis/FRT", "/kpis/FRT/rows" })
        {
            var page = await figures.Manager.GetAsync(path + query);

            var (from, to) = (Day(page, "#from"), Day(page, "#to"));
            Assert.Equal(90, to.DayNumber - from.DayNumber);
        }

        await figures.Manager.GetAsync("/kpis/FRT/rows.csv" + query);
    }

    [Theory]
    [InlineData("/kpis")]
    [InlineData("/kpis/FRT")]
    [InlineData("/kpis/FRT/rows")]
    [InlineData("/kpis/FRT/rows.csv")]
    public async Task An_admin_reads_no_figures(string path)
    {
        using var admin = await figures.Host.SignInAsync(Role.Admin);

        await admin.GetAsync(path, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_pages_speak_Chinese()
    {
        using var manager = await figures.Host.SignInAsync(Given.User(Role.Manager, culture: "zh-CN"));

        foreach (var path in new[] { "/kpis", "/kpis/FRT_ON_TIME", "/kpis/FRT_ON_TIME/rows" })
        {
            var page = await manager.GetAsync(path + FigureCase.Query);

            Assert.Equal("zh-CN", page.Language);
            Assert.DoesNotContain("Kpi.", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    private static long Number(Page page, string outcome) => long.Parse(page.TextOf($"a[href$='outcome={outcome}']"), CultureInfo.InvariantCulture);

    private static DateOnly Day(Page page, string input) =>
        DateOnly.ParseExact(page.Document.QuerySelector(input)!.GetAttribute("value")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
