using CrmPortal.Data.Complaints;
using CrmPortal.Data.Kpis;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Kpis;

/// <summary>A portal with complaints of February and March 2026 in every state, some of them one agent's, and a reader of figures.</summary>
public sealed class FigureCase : IAsyncLifetime
{
    /// <summary>The days of the test, which the clock stands in.</summary>
    public const string Query = "?from=2026-02-01&to=2026-04-01";

    private static readonly ComplaintStatus[] States =
    [
        ComplaintStatus.Received, ComplaintStatus.Acknowledged, ComplaintStatus.Investigating, ComplaintStatus.OnHold,
        ComplaintStatus.Resolved, ComplaintStatus.Closed, ComplaintStatus.Withdrawn, ComplaintStatus.Reclassified,
    ];

    public WebHost Host { get; } = new();

    public Data.Users.User Agent { get; } = Given.User(name: "The agent");

    public Visitor Manager { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Host.InitializeAsync();
        await Host.SaveAsync(Agent);
        var customer = Given.Customer("=cmd()");
        await Host.SaveAsync(customer);
        var other = await Host.SaveAsync(Given.User());
        foreach (var owner in new[] { Agent, other })
        {
            await Host.SaveAsync([.. States.Select(state => (object)Given.ComplaintIn(state, owner, customer: customer))]);
        }

        List<object> early =
        [
            .. Enumerable.Range(1, 40).Select(days => (object)Given.Complaint(
                typeId: 1 + (days % 3), channelId: 1 + (days % 2), receivedAt: Clock.Start.AddDays(-days), complainant: "+86 Ltd")),
        ];
        await Host.SaveAsync([.. early]);
        Manager = await Host.SignInAsync(Role.Manager);
    }

    /// <summary>What the domain makes of the complaints that the owner, or anybody, has.</summary>
    public Task<KpiResult> EvaluateAsync(string code, long? owner = null) => Host.QueryAsync(async db =>
    {
        var kpi = KpiCatalogue.Find(code)!;
        var window = KpiWindow.Of(new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 4, 1)), Given.Clocks.Calendar.Zone, Host.Clock.Now, Given.Clocks.Calendar.Between);
        var complaints = db.Complaints.Where(c => owner == null || c.OwnerId == owner);
        return kpi.Evaluate(await complaints.FactsAsync(window, CancellationToken.None), window);
    });

    /// <summary>How many complaints a list of rows names on all its pages.</summary>
    public static async Task<IReadOnlyList<string>> NumbersAsync(Visitor visitor, string path)
    {
        var page = await visitor.GetAsync(path);
        List<string> numbers = [.. page.TextsOf("tbody a.list-title")];
        while (page.Has(".pager [rel=next]"))
        {
            page = await page.ClickAsync(".pager [rel=next]");
            numbers.AddRange(page.TextsOf("tbody a.list-title"));
        }

        return numbers;
    }

    public async Task DisposeAsync()
    {
        Manager.Dispose();
        await Host.DisposeAsync();
    }
}
