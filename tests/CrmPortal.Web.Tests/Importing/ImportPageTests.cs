using System.Net;
using System.Text;
using CrmPortal.Data.Importing;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Importing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Importing;

public sealed class ImportPageTests(WebHost host) : IClassFixture<WebHost>
{
    private const int MegaByte = 1024 * 1024;

    [Theory]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Admin)]
    public async Task A_file_is_checked_shown_and_imported_when_the_user_says_so(Role role)
    {
        using var visitor = await host.SignInAsync(role);
        var name = $"Ada of {role}";

        var check = await ArriveAsync(visitor, await UploadAsync(visitor, $"External id,Name,Phone\n{role},{name},\n{role}-2,,\n"));

        Assert.Equal(("2", "1", "1"), (Figure(check, "Rows"), Figure(check, "Created"), Figure(check, "Refused")));
        Assert.Contains("The cell is empty", check.Document.QuerySelector("tr[data-code='IMP-21']")!.TextContent, StringComparison.Ordinal);
        Assert.False(await host.QueryAsync(db => db.Customers.AnyAsync(c => c.Name == name)));

        var started = await check.SubmitAsync("main form");
        var done = await ArriveAsync(visitor, started.Location!);

        Assert.Equal("1", Figure(done, "Created"));
        Assert.True(await host.QueryAsync(db => db.Customers.AnyAsync(c => c.Name == name)));
        Assert.Null(done.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task An_agent_may_not_import()
    {
        using var visitor = await host.SignInAsync(Role.Agent);

        await visitor.GetAsync("/admin/import", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_users_upload_does_not_exist()
    {
        using var owner = await host.SignInAsync(Role.Supervisor);
        using var other = await host.SignInAsync(Role.Supervisor);
        var location = await UploadAsync(owner, "Name\nAda\n");

        await other.GetAsync(location, HttpStatusCode.NotFound);
        await other.GetAsync(location + "/remarks.csv", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_answered_with_413_and_a_page()
    {
        using var visitor = await host.SignInAsync(Role.Supervisor);
        var page = await visitor.GetAsync("/admin/import");

        var answer = await page.SubmitAsync(
            "main form",
            new() { ["Input.Kind"] = "Customers" },
            HttpStatusCode.RequestEntityTooLarge,
            upload: new Upload("Input.File", "large.csv", new byte[30 * MegaByte]));

        Assert.NotNull(answer.Document.QuerySelector("h1"));
    }

    [Fact]
    public async Task A_file_larger_than_any_other_form_is_taken()
    {
        using var visitor = await host.SignInAsync(Role.Supervisor);
        var rows = string.Concat(Enumerable.Repeat($"Ada,{new string('x', 3000)}\n", 1000));

        var check = await ArriveAsync(visitor, await UploadAsync(visitor, "Name,Note\n" + rows));

        Assert.Equal("1,000", Figure(check, "Created"));
    }

    [Fact]
    public async Task A_form_without_file_or_kind_says_so_at_the_fields()
    {
        using var visitor = await host.SignInAsync(Role.Supervisor);
        var page = await visitor.GetAsync("/admin/import");

        var answer = await page.SubmitAsync("main form", new() { ["Input.Kind"] = "" }, HttpStatusCode.UnprocessableEntity);

        Assert.Contains("Choose a file.", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Choose what the rows are.", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_file_name_is_a_name_and_nothing_else()
    {
        using var visitor = await host.SignInAsync(Role.Supervisor);

        var check = await ArriveAsync(visitor, await UploadAsync(visitor, "Name\nAda\n", "../../<script>alert('x')</script>.csv"));

        Assert.Empty(check.Document.QuerySelectorAll("main script"));
        Assert.Contains("script>.csv", check.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.False(await host.QueryAsync(db => db.ImportUploads.AnyAsync(u => u.FileName.Contains('/'))));
    }

    [Fact]
    public async Task A_file_in_gb18030_is_refused_as_utf_8_with_the_line_and_taken_when_it_is_named()
    {
        using var visitor = await host.SignInAsync(Role.Supervisor);
        var content = FileText.Gb18030.GetBytes("名称\n王小明\n");

        var refused = await ArriveAsync(visitor, await UploadAsync(visitor, content, "Utf8"));
        var taken = await ArriveAsync(visitor, await UploadAsync(visitor, content, "Gb18030"));

        Assert.Contains("line 1", refused.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", Figure(taken, "Created"));
        Assert.Contains("王小明", taken.Body, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "IMP-05")]
    public async Task An_import_that_the_portal_did_not_finish_can_be_started_again()
    {
        using var visitor = await host.SignInAsync(Role.Supervisor);
        var location = await UploadAsync(visitor, "External id,Name\nS-1,Stopped\n");
        await ArriveAsync(visitor, location);
        await host.QueryAsync(async db =>
        {
            var upload = await db.ImportUploads.OrderByDescending(u => u.Id).FirstAsync();
            upload.Begin();
            upload.Stop();
            return await db.SaveChangesAsync();
        });

        var stopped = await visitor.GetAsync(location);
        var done = await ArriveAsync(visitor, (await stopped.SubmitAsync("main form")).Location!);

        Assert.Contains("did not come to its end", stopped.Body, StringComparison.Ordinal);
        Assert.Equal("1", Figure(done, "Created"));
    }

    private static Task<string> UploadAsync(Visitor visitor, string text, string fileName = "rows.csv") =>
        UploadAsync(visitor, Encoding.UTF8.GetBytes(text), "Utf8", fileName);

    private static async Task<string> UploadAsync(Visitor visitor, byte[] content, string encoding, string fileName = "rows.csv")
    {
        var page = await visitor.GetAsync("/admin/import");
        var sent = await page.SubmitAsync(
            "main form",
            new() { ["Input.Kind"] = nameof(ImportKind.Customers), ["Input.Encoding"] = encoding },
            upload: new Upload("Input.File", fileName, content));
        return sent.Location!;
    }

    /// <summary>Looks again, as the page asks the browser to, until the worker is done.</summary>
    private static async Task<Page> ArriveAsync(Visitor visitor, string location)
    {
        var deadline = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            var page = await visitor.GetAsync(location);
            if (page.Document.QuerySelector("meta[http-equiv=refresh]") is null)
            {
                return page;
            }

            Assert.True(DateTime.UtcNow < deadline, "The worker does not come to an end.");
            await Task.Yield();
        }
    }

    private static string? Figure(Page page, string name) => page.Document.QuerySelector($"[data-figure={name}]")?.TextContent.Trim();
}
