using System.Globalization;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Kpis;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Kpis;

public sealed class FigureRowsTests(FigureCase figures) : IClassFixture<FigureCase>
{
    public static TheoryData<string> Codes => [.. KpiCatalogue.All.Select(kpi => kpi.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    [Trait("Rule", "KPI-01")]
    public async Task Every_number_of_a_figure_opens_exactly_its_rows(string code)
    {
        var page = await figures.Manager.GetAsync($"/kpis/{code}{FigureCase.Query}");

        foreach (var row in page.Document.QuerySelectorAll("td.numeric a[href*='/rows']"))
        {
            var numbers = await FigureCase.NumbersAsync(figures.Manager, row.GetAttribute("href")!);
            Assert.Equal(row.TextContent, numbers.Count.ToString(CultureInfo.InvariantCulture));
            Assert.Distinct(numbers);
        }

        var all = await FigureCase.NumbersAsync(figures.Manager, $"/kpis/{code}/rows{FigureCase.Query}");
        var result = await figures.EvaluateAsync(code);
        Assert.Equal(result.N + result.Undecided + result.Excluded, all.Count);
    }

    [Fact]
    public async Task Every_bar_opens_exactly_as_many_rows_as_it_counts()
    {
        var page = await figures.Manager.GetAsync($"/kpis{FigureCase.Query}");
        var bars = page.Document.QuerySelectorAll(".charts td a").Where(a => a.TextContent is not "0").ToList();

        Assert.True(bars.Count >= 8);
        foreach (var bar in bars)
        {
            var numbers = await FigureCase.NumbersAsync(figures.Manager, bar.GetAttribute("href")!);
            Assert.Equal((bar.GetAttribute("href"), bar.TextContent), (bar.GetAttribute("href"), numbers.Count.ToString(CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task A_narrowed_list_says_what_it_is_narrowed_to()
    {
        var page = await figures.Manager.GetAsync($"/kpis{FigureCase.Query}");
        var link = page.Document.QuerySelector("a[href*='&type=']")!;
        var type = link.Closest("tr")!.QuerySelector("th")!.TextContent;

        var rows = await figures.Manager.GetAsync(link.GetAttribute("href")!);

        Assert.Contains(type, rows.TextOf(".page-header"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&outcome=counted")]
    [InlineData("&outcome=Excluded&reason=Reclassified")]
    [InlineData("&type=1&channel=2")]
    public async Task The_file_holds_the_rows_of_the_page(string narrowed)
    {
        var path = $"/kpis/COMPLAINTS/rows{FigureCase.Query}{narrowed}";

        var numbers = await FigureCase.NumbersAsync(figures.Manager, path);
        var page = await figures.Manager.GetAsync(path);
        var file = await page.ClickAsync("a[href*='rows.csv']");

        Assert.Equal(numbers, Cells(file).Select(cells => cells[0]));
        Assert.NotEmpty(numbers);
    }

    [Fact]
    public async Task The_file_holds_no_formula_and_leaves_a_trace()
    {
        var file = await figures.Manager.GetAsync($"/kpis/COMPLAINTS/rows.csv{FigureCase.Query}");

        var names = Cells(file).Select(cells => cells[2]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(["'+86 Ltd", "'=cmd()"], names.Where(name => name.Length > 0).Order(StringComparer.Ordinal));
        Assert.Contains("\"Working time (minutes)\"", file.Body, StringComparison.Ordinal);
        Assert.StartsWith("text/csv", file.Header("Content-Type"), StringComparison.Ordinal);
        Assert.True(await figures.Host.QueryAsync(db => db.AuditEvents.AnyAsync(e => e.Action == AuditAction.Export && e.Entity == "Kpi")));
    }

    [Theory]
    [InlineData("&outcome=Sideways&reason=none&type=x&channel=-1&age=nine&page=zzz")]
    [InlineData("&outcome=17&reason=17&type=,,&channel=&age=5&page=999999999999")]
    public async Task Values_that_mean_nothing_are_ignored(string narrowed)
    {
        var all = await FigureCase.NumbersAsync(figures.Manager, $"/kpis/COMPLAINTS/rows{FigureCase.Query}");

        var page = await figures.Manager.GetAsync($"/kpis/COMPLAINTS/rows{FigureCase.Query}{narrowed}");

        Assert.Equal(all.Take(50), page.TextsOf("tbody a.list-title"));
    }

    private static IEnumerable<string[]> Cells(Page file) =>
        file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray());

    [Fact]
    public async Task Another_period_keeps_what_the_rows_are_narrowed_to()
    {
        var page = await figures.Manager.GetAsync($"/kpis/COMPLAINTS/rows{FigureCase.Query}&outcome=counted&type=1");

        var form = page.Document.QuerySelector("main form[method=get]")!;

        Assert.Equal("counted", form.QuerySelector("input[name=outcome]")!.GetAttribute("value"));
        Assert.Equal("1", form.QuerySelector("input[name=type]")!.GetAttribute("value"));
    }
}
