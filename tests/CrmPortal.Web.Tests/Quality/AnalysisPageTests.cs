using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Quality;

public sealed class AnalysisPageTests : IAsyncLifetime
{
    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    [Trait("Rule", "LRN-23")]
    public async Task What_came_again_leads_to_its_rows()
    {
        var customer = Given.Customer();
        await _host.SaveAsync(customer);
        var (first, again) = (Given.Complaint(1, customer, receivedAt: Clock.Start.AddDays(-30)), Given.Complaint(1, customer));
        await _host.SaveAsync(first, again);
        using var supervisor = await _host.SignInAsync(Role.Supervisor);

        var page = await supervisor.GetAsync("/quality/analysis");
        var rows = await page.ClickAsync(".stat[href*=repeat]");

        Assert.Contains("Came again 1", page.TextOf(".stat[href*=repeat]"), StringComparison.Ordinal);
        Assert.Equal([again.Number], rows.TextsOf("tbody .list-title"));
    }

    [Fact]
    [Trait("Rule", "LRN-22")]
    public async Task More_than_thirty_values_end_in_others_and_the_file_has_them_all()
    {
        await _host.SaveAsync([.. Enumerable.Range(1, 32).Select(n => Of(product: $"Product {n:D2}"))]);
        using var manager = await _host.SignInAsync(Role.Manager);

        var page = await manager.GetAsync("/quality/analysis?by=Product");
        var next = await page.ClickAsync("a[href*='page=2']");
        var file = await manager.GetAsync("/quality/analysis.csv?by=Product");

        Assert.Equal(31, page.TextsOf("section[aria-labelledby=pareto] tbody tr").Count);
        Assert.Equal("2", page.TextsOf("section[aria-labelledby=pareto] tbody tr:last-child td")[0]);
        Assert.Equal(["Product 31", "Product 32"], next.TextsOf("section[aria-labelledby=pareto] tbody [data-value]"));
        Assert.Equal("100.0 %", next.TextsOf("section[aria-labelledby=pareto] tbody tr:last-child td")[2]);
        Assert.Equal(33, file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task An_empty_period_leads_to_the_one_that_has_complaints()
    {
        await _host.SaveAsync(Given.Complaint(1, receivedAt: new DateTime(2013, 7, 29, 3, 0, 0, DateTimeKind.Utc)));
        using var manager = await _host.SignInAsync(Role.Manager);

        var empty = await manager.GetAsync("/quality/analysis?by=Channel");
        var found = await empty.ClickAsync("main a.btn-primary");

        Assert.Contains("No complaints in this period", empty.TextOf("main"), StringComparison.Ordinal);
        Assert.Single(found.TextsOf("section[aria-labelledby=pareto] tbody tr"));
    }

    [Fact]
    public async Task The_page_takes_as_many_commands_for_many_values_as_for_few()
    {
        using var manager = await _host.SignInAsync(Role.Manager);
        await _host.SaveAsync(Of(product: "One"));
        await manager.GetAsync("/quality/analysis?by=Product");
        var few = await _host.Commands.DuringAsync(() => manager.GetAsync("/quality/analysis?by=Product"));
        await _host.SaveAsync([.. Enumerable.Range(1, 40).Select(n => Of(product: $"Product {n}"))]);

        var many = await _host.Commands.DuringAsync(() => manager.GetAsync("/quality/analysis?by=Product"));

        Assert.Equal(few.Count, many.Count);
        Assert.InRange(many.Count, 1, 7);
    }

    internal static Complaint Of(long type = 1, string? product = null, long channel = 1, Team? team = null, DateTime? receivedAt = null, long? subtype = null)
    {
        var content = new ComplaintContent { Description = "It came late.", Anonymous = true };
        var subject = new ComplaintSubject { TypeId = type, SubtypeId = subtype, Product = product };
        var at = receivedAt ?? Clock.Start;
        return Complaint.Receive(new ComplaintIntake(content, subject, channel, at) { TeamId = team?.Id }, Actor.System, at, Given.Clocks);
    }
}
