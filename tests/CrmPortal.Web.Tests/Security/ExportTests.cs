using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Security;

[Trait("Rule", "SEC-18")]
public sealed class ExportTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Secret = "Aurora canary";

    [Theory]
    [InlineData("/customers", "/customers.csv")]
    [InlineData("/complaints", "/complaints.csv")]
    [InlineData("/interactions", "/interactions.csv")]
    [InlineData("/tasks", "/tasks.csv")]
    public async Task What_is_top_secret_is_on_the_page_and_not_in_the_file(string page, string file)
    {
        var user = await host.SaveAsync(Given.User(Role.Supervisor, clearance: InfoLevel.TopSecret));
        var customer = Given.Customer($"{Secret} Ltd", level: InfoLevel.TopSecret);
        await host.QueryAsync(async db =>
        {
            db.Add(customer);
            await db.SaveChangesAsync();
            db.AddRange(
                Given.Complaint(1, customer, description: Secret),
                Given.Interaction(customer, await db.Channels.FirstAsync(), Secret),
                Given.Task(Secret, customer, requester: user, assignee: user));
            return await db.SaveChangesAsync();
        });
        using var visitor = await host.SignInAsync(user);

        Assert.Contains(Secret, (await visitor.GetAsync(page)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, (await visitor.GetAsync(file)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_counts_a_top_secret_complaint_and_its_file_leaves_it_out()
    {
        using var manager = await host.SignInAsync(Given.User(Role.Manager, clearance: InfoLevel.TopSecret));
        var complaint = Given.Complaint(1, level: InfoLevel.TopSecret);
        await host.SaveAsync(complaint);

        var rows = await manager.GetAsync("/kpis/COMPLAINTS/rows?from=2026-03-01&to=2026-04-01");
        var file = await manager.GetAsync("/kpis/COMPLAINTS/rows.csv?from=2026-03-01&to=2026-04-01");

        Assert.Contains(complaint.No, rows.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(complaint.No, file.Body, StringComparison.Ordinal);
    }
}
