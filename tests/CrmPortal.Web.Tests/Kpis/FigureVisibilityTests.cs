using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Kpis;

public sealed class FigureVisibilityTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_confidential_complaint_is_in_no_number_and_no_row_of_a_reader_without_clearance()
    {
        var hidden = Given.Complaint(1, level: InfoLevel.Confidential, receivedAt: Clock.Start.AddHours(-1), complainant: "Nobody may know");
        var plain = Given.Complaint(1, receivedAt: Clock.Start.AddHours(-1), complainant: "Anybody");
        await host.SaveAsync(hidden, plain);
        using var manager = await host.SignInAsync(Given.User(Role.Manager, clearance: InfoLevel.Confidential));
        using var outsider = await host.SignInAsync(Given.User(Role.Manager, clearance: InfoLevel.Internal));

        Assert.Equal(("2 2 2 2", 2, 2), await ReadAsync(manager));
        Assert.Equal(("1 1 1 1", 1, 1), await ReadAsync(outsider));
        var rows = await outsider.GetAsync("/kpis/COMPLAINTS/rows");
        var file = await outsider.GetAsync("/kpis/BACKLOG/rows.csv");
        Assert.All([rows, file], page => Assert.DoesNotContain("Nobody may know", page.Body, StringComparison.Ordinal));
        Assert.All([rows, file], page => Assert.DoesNotContain(hidden.Number, page.Body, StringComparison.Ordinal));
    }

    /// <summary>The count, and its bars by month, type and age; the rows; the lines of the file.</summary>
    private static async Task<(string Counts, int Rows, int Lines)> ReadAsync(Visitor visitor)
    {
        var page = await visitor.GetAsync("/kpis");
        var rows = await FigureCase.NumbersAsync(visitor, "/kpis/COMPLAINTS/rows");
        var file = await visitor.GetAsync("/kpis/COMPLAINTS/rows.csv");
        return (
            string.Join(
                ' ',
                page.TextOf("a.stat[href*='/COMPLAINTS?'] .stat-value"),
                page.TextOf(".charts a[href*='/COMPLAINTS/rows?from=2026-03-01&to=2026-04-01']"),
                page.TextOf(".charts a[href*='&type=1']"),
                page.TextOf(".charts a[href$='&age=0']")),
            rows.Count,
            file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }
}
