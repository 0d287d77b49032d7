using System.Globalization;
using CrmPortal.Data.Importing;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>A manager compares a month of an imported file with the file, and goes from the number to its rows.</summary>
public sealed class FigureJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Lines =
    [
        "12/31/2025,Mortgage,FHA mortgage,Loan servicing,,First Bank,VA,24540,N/A,Web,1/2/2026,Closed with explanation,No,No",
        "1/1/2026,Mortgage,FHA mortgage,Loan servicing,,First Bank,VA,24540,N/A,Web,1/2/2026,Closed with explanation,Yes,No",
        "1/5/2026,Mortgage,FHA mortgage,Application,,First Bank,CA,95992,N/A,Phone,1/5/2026,Closed with monetary relief,Yes,",
        "1/5/2026,Mortgage,FHA mortgage,Application,,First Bank,CA,95992,N/A,Phone,1/5/2026,Closed with monetary relief,Yes,",
        "1/9/2026,Credit card,,Billing disputes,,Second Bank,NY,10001,N/A,Fax,1/12/2026,Untimely response,No,",
        "1/20/2026,Credit card,,Billing disputes,,Second Bank,NY,10001,N/A,Postal mail,1/21/2026,Closed with explanation,No,Yes",
        "1/30/2026,Debt collection,Medical,Debt is not mine,,Collectors Inc.,TX,782XX,N/A,Referral,1/30/2026,In progress,Yes,",
        "1/31/2026,Debt collection,Medical,Debt is not mine,,Collectors Inc.,TX,78201,N/A,Web,2/2/2026,Closed with explanation,Yes,No",
        "2/1/2026,Debt collection,Medical,Debt is not mine,,Collectors Inc.,TX,78201,N/A,Web,2/2/2026,Closed with explanation,No,No",
    ];

    [BrowserTheory]
    [InlineData("en", 1440)]
    [InlineData("zh-CN", 390)]
    public async Task The_first_responses_of_a_month_are_those_of_the_file(string language, int width)
    {
        var january = Lines.Where(line => line.StartsWith("1/", StringComparison.Ordinal)).ToList();
        var share = 100m * january.Count(line => line.Split(',')[12] is "Yes") / january.Count;
        await chromium.Portal.ImportAsync(ImportPreset.Cfpb, Lines);
        var page = await chromium.SignInAsync(Given.User(Role.Manager, culture: language), language, width);

        await page.FillAsync("#from", "2026-01-01");
        await page.FillAsync("#to", "2026-02-01");
        await page.ClickAsync("main form.filters button", to: "**/kpis?from=2026-01-01&to=2026-02-01");
        await page.IsAccessibleAsync();
        const string tile = "a.stat[href*='/FRT_ON_TIME?']";
        await page.Expect($"{tile} .stat-value").ToContainTextAsync(share.ToString("0.0", CultureInfo.InvariantCulture));
        await page.Expect(tile).ToContainTextAsync($"n = {january.Count}");

        await page.ClickAsync(tile, to: "**/kpis/FRT_ON_TIME?*");
        await page.IsAccessibleAsync();
        await page.ClickAsync($"text=n = {january.Count}", to: "**/kpis/FRT_ON_TIME/rows?*");
        await page.IsAccessibleAsync();
        var numbers = await page.TextsAsync("tbody a.list-title", january.Count);

        var file = await page.DownloadAsync("a[href*='rows.csv']");
        Assert.Equal(numbers, file.Skip(1).Select(line => line.Split(',')[0].Trim('"')));
        await page.ClickAsync("tbody a.list-title >> nth=0", to: "**/complaints/CP-*");
        await page.IsAccessibleAsync();
    }
}
