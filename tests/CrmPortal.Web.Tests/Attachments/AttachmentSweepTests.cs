using System.Net;
using CrmPortal.Data.Attachments;
using CrmPortal.Data.Jobs;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Attachments;
using CrmPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Attachments;

public sealed class AttachmentSweepTests : IAsyncLifetime
{
    private readonly Customer _customer = Given.Customer();
    private WebHost _host = null!;
    private Visitor _lead = null!;
    private User _owner = null!;
    private string _number = "";

    public async Task InitializeAsync()
    {
        _host = await WebHost.StartAsync();
        _lead = await _host.SignInAsync(Role.Supervisor);
        _owner = await _host.SaveAsync(Given.User());
        await _host.SaveAsync(_customer);
        await ComplainAsync(ComplaintStatus.Closed);
    }

    public Task DisposeAsync()
    {
        _lead.Dispose();
        return _host.DisposeAsync();
    }

    [Fact]
    [Trait("Rule", "ATT-10")]
    public async Task A_file_without_its_row_goes_after_a_day_and_one_with_its_row_stays()
    {
        await AttachAsync(HttpStatusCode.SeeOther);
        var folder = _host.Services.GetRequiredService<AttachmentFolder>();
        var orphan = await ReceiveAsync(folder);
        folder.Keep(orphan);

        await SweepAsync(TimeSpan.FromHours(23));
        var early = Files.On(_host);
        await SweepAsync(TimeSpan.FromHours(1.1));

        Assert.Equal((2, 1), (early, Files.On(_host)));
        Assert.Null(folder.Open(orphan));
    }

    [Fact]
    [Trait("Rule", "ATT-10")]
    public async Task A_file_that_was_cut_off_goes_after_an_hour()
    {
        await ReceiveAsync(_host.Services.GetRequiredService<AttachmentFolder>());

        await SweepAsync(TimeSpan.FromMinutes(59));
        var early = Files.On(_host);
        await SweepAsync(TimeSpan.FromHours(1.1));

        Assert.Equal((1, 0), (early, Files.On(_host)));
    }

    [Fact]
    [Trait("Rule", "ATT-08")]
    public async Task The_bytes_of_a_removed_file_go_with_the_next_run_and_its_row_stays()
    {
        await AttachAsync(HttpStatusCode.SeeOther);
        await AttachAsync(HttpStatusCode.SeeOther);
        await RemoveAsync();

        await SweepAsync(TimeSpan.FromHours(1));

        Assert.Equal(1, Files.On(_host));
        Assert.Equal(2, await _host.QueryAsync(db => db.Attachments.CountAsync()));
    }

    [Theory]
    [Trait("Rule", "ATT-13")]
    [InlineData(ComplaintStatus.Received, 1)]
    [InlineData(ComplaintStatus.OnHold, 1)]
    [InlineData(ComplaintStatus.Resolved, 1)]
    [InlineData(ComplaintStatus.Withdrawn, 0)]
    [InlineData(ComplaintStatus.ReferredExternally, 0)]
    public async Task The_bytes_of_a_removed_file_stay_while_the_complaint_is_not_over(ComplaintStatus status, int left)
    {
        await ComplainAsync(status);
        await AttachAsync(HttpStatusCode.SeeOther);
        await RemoveAsync();

        await SweepAsync(TimeSpan.FromDays(2));

        Assert.Equal(left, Files.On(_host));
    }

    [Fact]
    [Trait("Rule", "ATT-13")]
    [Trait("Rule", "CUS-18")]
    public async Task The_bytes_of_a_removed_file_stay_while_a_legal_hold_lies_on_the_customer()
    {
        await AttachAsync(HttpStatusCode.SeeOther);
        await RemoveAsync();
        await (await _lead.GetAsync($"/customers/{_customer.Number}/hold")).SubmitAsync("main form[data-guard]", new() { ["Input.Reason"] = "A lawsuit" });

        await SweepAsync(TimeSpan.FromMinutes(20));
        var held = Files.On(_host);
        await (await _lead.GetAsync($"/customers/{_customer.Number}/release")).SubmitAsync("main form[data-guard]", new() { ["Input.Reason"] = "Settled" });
        await SweepAsync(TimeSpan.FromHours(1.1));

        Assert.Equal((1, 0), (held, Files.On(_host)));
    }

    [Fact]
    [Trait("Rule", "ATT-10")]
    public async Task A_file_cut_off_at_any_place_leaves_nothing_behind()
    {
        var folder = _host.Services.GetRequiredService<AttachmentFolder>();
        foreach (var tenth in Enumerable.Range(0, 10))
        {
            await using var content = new BreakingStream(tenth * 100_000);

            await Assert.ThrowsAsync<IOException>(() => folder.ReceiveAsync(content, CancellationToken.None));
        }

        Assert.Equal(0, Files.On(_host));
    }

    [Fact]
    [Trait("Rule", "ATT-10")]
    public async Task Where_nothing_can_be_written_the_form_comes_back_and_no_row_is_made()
    {
        var data = _host.Services.GetRequiredService<PortalSettings>().Database.DataDirectory;

        // A file where the folder should be: as good as a broken disk.
        await File.WriteAllTextAsync(Path.Combine(data, "files"), "");

        var refused = await AttachAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("could not be stored", refused.ErrorAt(Files.Field), StringComparison.Ordinal);
        Assert.False((await _lead.GetAsync($"/complaints/{_number}")).Has("[data-file]"));
    }

    [Fact]
    [Trait("Rule", "ATT-10")]
    public async Task Files_are_readable_by_nobody_else()
    {
        await AttachAsync(HttpStatusCode.SeeOther);
        var folder = Path.Combine(_host.Services.GetRequiredService<PortalSettings>().Database.DataDirectory, "files");
        var file = Assert.Single(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));

        Assert.Matches(@"[/\\]files[/\\][0-9a-f]{2}[/\\][0-9a-f]{32}$", file);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            var directories = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Assert.Equal((directories, directories), (File.GetUnixFileMode(folder), File.GetUnixFileMode(Path.GetDirectoryName(file)!)));
        }
    }

    private static async Task<Guid> ReceiveAsync(AttachmentFolder folder)
    {
        using var content = new MemoryStream(Files.Pdf);
        return (await folder.ReceiveAsync(content, CancellationToken.None)).Id;
    }

    private async Task ComplainAsync(ComplaintStatus status)
    {
        var complaint = Given.ComplaintIn(status, _owner, customer: _customer);
        await _host.SaveAsync(complaint);
        _number = complaint.Number;
    }

    private async Task RemoveAsync()
    {
        var form = await (await _lead.GetAsync($"/complaints/{_number}")).ClickAsync("a[href$='/remove']");
        await form.SubmitAsync("main form[data-guard]", new() { ["Input.Reason"] = "Twice" });
    }

    private async Task<Page> AttachAsync(HttpStatusCode expected)
    {
        var form = await _lead.GetAsync($"/complaints/{_number}/attach");
        return await form.SubmitAsync("main form[data-guard]", expected: expected, upload: Files.Bill());
    }

    private async Task SweepAsync(TimeSpan later)
    {
        _host.Clock.Advance(later);
        Assert.Equal(JobOutcome.Done, await _host.RunAsync<AttachmentSweep>());
    }

    /// <summary>A connection that ends after some bytes.</summary>
    private sealed class BreakingStream(int after) : MemoryStream(new byte[2_000_000])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= after ? throw new IOException("The line is cut.") : base.ReadAsync(buffer, cancellationToken);
    }
}
