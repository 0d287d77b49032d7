using System.Net;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

[Trait("Rule", "CMP-71")]
public sealed class FastLanePageTests : IAsyncLifetime
{
    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_supervisor_puts_a_complaint_on_the_fast_lane_and_takes_it_off_again()
    {
        var complaint = Given.Complaint(1, description: "perishable");
        var ordinary = complaint.AcknowledgeDueAt;
        await _host.SaveAsync(complaint);
        using var visitor = await _host.SignInAsync(Role.Supervisor);
        var page = await visitor.GetAsync($"/complaints/{complaint.Number}");

        var form = await page.ClickAsync("a[href$='/expedite']");
        var fast = await (await form.SubmitAsync("main form[data-guard]", new() { ["Input.Reason"] = "The goods perish" })).FollowAsync();
        var due = await DueAsync(complaint);
        var back = await fast.ClickAsync("a[href$='/unexpedite']");
        var slow = await (await back.SubmitAsync("main form[data-guard]", new() { ["Input.Reason"] = "They are safe" })).FollowAsync();

        Assert.Equal(Clock.Start.AddMinutes(15), due);
        Assert.Contains("The fast lane decided, counted around the clock.", fast.TextOf(".clock-why"), StringComparison.Ordinal);
        Assert.Contains("Fast lane", fast.TextOf(".page-title"), StringComparison.Ordinal);
        Assert.False(fast.Has("a[href$='/expedite']"));
        Assert.Equal(ordinary, await DueAsync(complaint));
        Assert.DoesNotContain("Fast lane", slow.TextOf(".page-title"), StringComparison.Ordinal);
        Assert.Equal(2, await _host.QueryAsync(db => db.AuditEvents.CountAsync(e => e.Action == AuditAction.Update && e.Entity == nameof(Complaint))));
    }

    [Fact]
    [Trait("Rule", "CMP-72")]
    public async Task A_complaint_is_not_put_on_the_fast_lane_twice()
    {
        var complaint = Given.Complaint(1);
        await _host.SaveAsync(complaint);
        using var visitor = await _host.SignInAsync(Role.Supervisor);
        var form = await visitor.GetAsync($"/complaints/{complaint.Number}/expedite");
        await form.SubmitAsync("main form[data-guard]", new() { ["Input.Reason"] = "The goods perish" });

        await visitor.GetAsync($"/complaints/{complaint.Number}/expedite", HttpStatusCode.Conflict);
        await form.SubmitAsync("main form[data-guard]", new() { ["Input.Reason"] = "The goods perish" });

        Assert.Equal(1, await _host.QueryAsync(db => db.Set<ComplaintTransition>().CountAsync(row => row.Action == ComplaintAction.Expedite)));
    }

    [Fact]
    public async Task Staff_take_a_complaint_in_on_the_fast_lane()
    {
        using var visitor = await _host.SignInAsync(Role.Agent);
        var page = await visitor.GetAsync("/complaints/new");

        await page.SubmitAsync("form.intake", new()
        {
            ["Input.Anonymous"] = "true",
            ["Input.Description"] = "The vaccine gets warm.",
            ["Input.ChannelId"] = "1",
            ["Input.TypeId"] = $"{await _host.QueryAsync(db => db.ComplaintTypes.Where(t => t.ParentId == null).Select(t => t.Id).FirstAsync())}",
            ["Input.FastLane"] = "true",
        });

        Assert.True((await _host.QueryAsync(db => db.Complaints.SingleAsync())).FastLane);
    }

    [Fact]
    public async Task The_queue_its_file_and_a_saved_view_are_narrowed_to_the_fast_lane()
    {
        var fast = Given.Complaint(1, description: "fast");
        fast.Triage.Expedite("It perishes", Given.Actor(Role.Supervisor), Clock.Start, Given.Clocks);
        await _host.SaveAsync(fast, Given.Complaint(1, description: "slow"));
        using var visitor = await _host.SignInAsync(Role.Agent);
        var all = await visitor.GetAsync("/complaints?view=Open&lane=slow");

        var narrowed = await all.ClickAsync("a.chip[href$='lane=fast']");
        var file = await narrowed.ClickAsync("a[href*='complaints.csv']");
        var form = await narrowed.ClickAsync("a[href*='/complaints/views']");
        var saved = await (await form.SubmitAsync("main form", new() { ["Input.Name"] = "Green" })).FollowAsync();

        Assert.Equal(2, all.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["fast"], narrowed.TextsOf("tbody .queue-words .list-note"));
        Assert.Equal("Only: on the fast lane Show the whole queue", narrowed.TextOf("main .notice"));
        Assert.DoesNotContain("slow", file.Body, StringComparison.Ordinal);
        Assert.Equal(["fast"], saved.TextsOf("tbody .queue-words .list-note"));
    }

    [Fact]
    [Trait("Rule", "CMP-51")]
    public async Task Changed_deadlines_of_the_fast_lane_reach_its_open_complaints()
    {
        var (fast, slow) = (Given.Complaint(1), Given.Complaint(1));
        fast.Triage.Expedite("It perishes", Given.Actor(Role.Supervisor), Clock.Start, Given.Clocks);
        await _host.SaveAsync(fast, slow);
        using var admin = await _host.SignInAsync(Role.Admin);

        await (await admin.GetAsync("/admin/deadlines")).SubmitAsync("main form", new() { ["Input.FastLane[Acknowledge]"] = "40m" });
        await _host.RunAsync<DueTimes>();

        Assert.Equal(Clock.Start.AddMinutes(40), await DueAsync(fast));
        Assert.Equal(slow.AcknowledgeDueAt, await DueAsync(slow));
    }

    private Task<DateTime?> DueAsync(Complaint complaint) =>
        _host.QueryAsync(db => db.Complaints.Where(c => c.Id == complaint.Id).Select(c => c.AcknowledgeDueAt).SingleAsync());
}
