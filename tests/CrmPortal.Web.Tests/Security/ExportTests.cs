using System.Globalization;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Importing;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Importing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
    [InlineData("/feedback", "/feedback.csv")]
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
                Given.Task(Secret, customer, requester: user, assignee: user),
                Given.Feedback(customer: customer, text: Secret));
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

        Assert.Contains(complaint.Number, rows.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(complaint.Number, file.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Customers.CSV")]
    [InlineData("/customers.csv/")]
    [InlineData("/customers.Csv?stage=Active")]
    public async Task The_limit_holds_however_the_address_is_written(string address)
    {
        await using var portal = await WebHost.StartAsync("--Limits:ExportsPerHour=1");
        using var visitor = await portal.SignInAsync(Role.Supervisor);
        await visitor.GetAsync("/customers.csv");

        await visitor.GetAsync(address, System.Net.HttpStatusCode.TooManyRequests);
    }

    // Whoever adds a file finds it here: each is asked for, and the audit trail has to tell of it.
    [Fact]
    public async Task Every_file_with_rows_is_told_of_in_the_audit_trail()
    {
        var supervisor = await host.SaveAsync(Given.User(Role.Supervisor));
        var upload = await UploadAsync(supervisor);
        using var visitor = await host.SignInAsync(supervisor);
        var files = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(route => route.EndsWith(".csv", StringComparison.Ordinal))
            .Select(route => route.Replace("{code}", "COMPLAINTS", StringComparison.Ordinal).Replace("{id:long}", upload, StringComparison.Ordinal))
            .ToList();

        foreach (var file in files)
        {
            await visitor.GetAsync(file);
        }

        var told = await host.QueryAsync(db => db.AuditEvents.Where(e => e.Action == AuditAction.Export && e.ActorId == supervisor.Id).Select(e => e.Changes).ToListAsync());
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains(told, note => note.Contains($"\"path\":\"{file}\"", StringComparison.Ordinal)));
    }

    /// <summary>Key of an upload that was checked.</summary>
    private async Task<string> UploadAsync(User user)
    {
        var folder = host.Services.GetRequiredService<ImportFolder>();
        await using var content = new MemoryStream("Name\nAda\n"u8.ToArray());
        var upload = new ImportUpload(ImportKind.Customers, "customers.csv", await folder.KeepAsync(content, CancellationToken.None), user.ActingAt(Clock.Start), Clock.Start);
        var report = new ImportReport();
        upload.Complete(report);
        await folder.KeepReportAsync(upload.FileId, report, CancellationToken.None);
        await host.SaveAsync(upload);
        return upload.Id.ToString(CultureInfo.InvariantCulture);
    }
}
