using System.Net;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class QueueTests : IAsyncLifetime
{
    private readonly WebHost _host = new();
    private long _type;

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _type = await _host.QueryAsync(db => db.ComplaintTypes.Where(t => t.ParentId == null).Select(t => t.Id).FirstAsync());
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_queue_shows_what_is_due_first_on_top()
    {
        await _host.SaveAsync(
            Given.Complaint(_type, severity: Severity.Minor, description: "later"),
            Given.Complaint(_type, severity: Severity.Critical, description: "sooner"));
        var visitor = await _host.SignInAsync(Role.Supervisor);

        var page = await visitor.GetAsync("/complaints");

        Assert.Equal(["sooner", "later"], page.TextsOf("tbody .queue-words .list-note"));
    }

    [Theory]
    [InlineData("Open", 5)]
    [InlineData("Unassigned", 4)]
    [InlineData("Mine", 1)]
    [InlineData("DueSoon", 2)]
    [InlineData("Overdue", 1)]
    [InlineData("Major", 2)]
    [InlineData("Escalated", 1)]
    [InlineData("Revisit", 0)]
    public async Task A_chip_counts_the_rows_of_its_view(string view, int expected)
    {
        var user = await _host.SaveAsync(Given.User(Role.Supervisor));
        await _host.SaveAsync(
            Given.Complaint(_type, owner: user),
            Given.Complaint(_type),
            Given.Complaint(_type, severity: Severity.Major),
            Given.Complaint(_type, severity: Severity.Critical),
            Given.Complaint(_type, receivedAt: Clock.Start.AddDays(-10)));
        var visitor = await _host.SignInAsync(user);

        var page = await visitor.GetAsync($"/complaints?view={view}");

        Assert.Equal(expected, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(expected.ToString(System.Globalization.CultureInfo.InvariantCulture), page.TextOf(".chip[aria-current] .chip-count"));
    }

    [Fact]
    [Trait("Rule", "CMP-64")]
    public async Task Counts_follow_a_change_at_once_and_the_clock_by_the_minute()
    {
        var due = Given.Complaint(_type).NextDueAt!.Value;
        await _host.SaveAsync(Given.Complaint(_type));
        var visitor = await _host.SignInAsync(Role.Supervisor);
        var before = await visitor.GetAsync("/complaints?view=Overdue");

        await _host.SaveAsync(Given.Complaint(_type, receivedAt: Clock.Start.AddDays(-10)));
        var changed = await visitor.GetAsync("/complaints?view=Overdue");
        _host.Clock.Advance(due.AddMinutes(1) - Clock.Start);
        var later = await (await _host.SignInAsync(Role.Supervisor)).GetAsync("/complaints?view=Overdue");

        Assert.Equal(["0", "1", "2"], new[] { before, changed, later }.Select(page => page.TextOf(".chip[aria-current] .chip-count")));
        Assert.Equal(2, later.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    [Trait("Rule", "CMP-64")]
    public async Task A_page_that_is_kept_follows_what_it_shows_beside_the_complaints()
    {
        var customer = Given.Customer("Old Name");
        await _host.SaveAsync(customer);
        await _host.SaveAsync(Given.Complaint(_type, customer));
        var visitor = await _host.SignInAsync(Role.Supervisor);
        var kept = await _host.Commands.DuringAsync(() => visitor.GetAsync("/complaints"));
        var again = await _host.Commands.DuringAsync(() => visitor.GetAsync("/complaints"));

        var edit = await visitor.GetAsync($"/customers/{customer.Number}/edit");
        await edit.SubmitAsync("main form", new() { ["Input.Name"] = "New Name" });
        await (await visitor.GetAsync("/complaints/views?view=Open")).SubmitAsync("main form", new() { ["Input.Name"] = "My view" });
        var page = await visitor.GetAsync("/complaints");

        Assert.True(again.Count < kept.Count, $"{again.Count} commands, first {kept.Count}");
        Assert.Contains("New Name", page.TextOf("tbody tr"), StringComparison.Ordinal);
        Assert.Contains("My view", page.TextsOf(".chip"));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await _host.SaveAsync([.. Enumerable.Range(0, 60).Select(_ => (object)Given.Complaint(_type))]);
        var visitor = await _host.SignInAsync(Role.Supervisor);

        var first = await visitor.GetAsync("/complaints");
        var second = await first.ClickAsync(".pager [rel=next]");
        var third = await second.ClickAsync(".pager [rel=next]");
        var back = await third.ClickAsync(".pager [rel=prev]");

        var all = Numbers(first).Concat(Numbers(second)).Concat(Numbers(third)).ToList();
        Assert.Equal(60, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(60, all.Count);
        Assert.False(third.Has(".pager [rel=next]"));
        Assert.Equal(Numbers(second), Numbers(back));
    }

    [Fact]
    public async Task A_hidden_complaint_is_in_no_list_count_file_or_page()
    {
        var team = Given.Team();
        await _host.SaveAsync(team);
        var hidden = Given.Complaint(_type, team: team, description: "Nobody else may read this");
        await _host.SaveAsync(hidden);
        var visitor = await _host.SignInAsync(Role.Agent);

        var page = await visitor.GetAsync($"/complaints?open={hidden.Number}");
        var file = await visitor.GetAsync("/complaints.csv?view=All");

        Assert.DoesNotContain("Nobody else", page.Body, StringComparison.Ordinal);
        Assert.Equal("0", page.TextOf(".chip[aria-current] .chip-count"));
        Assert.DoesNotContain(hidden.Number, file.Body, StringComparison.Ordinal);
        await visitor.GetAsync($"/complaints/{hidden.Number}", HttpStatusCode.NotFound);
        await visitor.GetAsync($"/complaints/{hidden.Number}/acknowledge", HttpStatusCode.NotFound);
        Assert.Equal(0, (await visitor.GetAsync($"/complaints?q={hidden.Number}")).Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_complaint_is_found_by_every_number_and_name()
    {
        var customer = Given.Customer("Grace Hopper");
        await _host.SaveAsync(customer);
        var intake = new ComplaintIntake(new ComplaintContent { Description = "imported" }, new ComplaintSubject { TypeId = _type, ComplainantName = "Zhang" }, 1, Clock.Start);
        var imported = ImportedComplaint.TakeOver(intake, new ReportedOutcome(1, Closed: false, "open") { ExternalId = "0001234567" }, Actor.System, Clock.Start, Given.Clocks);
        await _host.SaveAsync(Given.Complaint(_type, customer, description: "hers"), imported);
        var visitor = await _host.SignInAsync(Role.Agent);

        foreach (var (typed, words) in new[]
        {
            (imported.Number, "imported"), ("1234567", "imported"), ("0001234567", "imported"), ("Zha", "imported"),
            (customer.Number, "hers"), ("hopper", "hers"),
        })
        {
            var page = await visitor.GetAsync($"/complaints?q={typed}");
            Assert.Equal(words, page.TextOf("tbody .queue-words .list-note"));
        }
    }

    [Fact]
    public async Task A_complaint_opens_beside_the_list_without_losing_the_place()
    {
        await _host.SaveAsync([.. Enumerable.Range(0, 30).Select(i => (object)Given.Complaint(_type, description: $"Number {i}"))]);
        var visitor = await _host.SignInAsync(Role.Supervisor);
        var second = await (await visitor.GetAsync("/complaints?view=Unassigned")).ClickAsync(".pager [rel=next]");

        var split = await second.ClickAsync("tbody a.list-title");

        Assert.Equal(Numbers(second), split.TextsOf(".split-list a"));
        Assert.Equal(Numbers(second)[0], split.TextOf(".split-detail h1"));
        Assert.Equal("Unassigned", split.TextOf(".chip[aria-current]").Split(' ')[0]);
    }

    [Fact]
    public async Task The_file_holds_what_the_list_shows_and_leaves_a_trace()
    {
        await _host.SaveAsync(
            Given.Complaint(_type, severity: Severity.Critical, description: "=1+1"),
            Given.Complaint(_type, severity: Severity.Minor));
        var visitor = await _host.SignInAsync(Role.Manager);

        var list = await visitor.GetAsync("/complaints?view=Major");
        var file = await list.ClickAsync("a[href='/complaints.csv?view=Major']");

        Assert.Equal(2, file.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("'=1+1", file.Body, StringComparison.Ordinal);
        Assert.True(await _host.QueryAsync(db => db.AuditEvents.AnyAsync(e => e.Action == AuditAction.Export && e.Entity == nameof(Complaint))));
    }

    [Theory]
    [InlineData("?view=nonsense&status=17&priority=P9&type=x&channel=-1&sort=zzz&after=!!&open=CP-999999")]
    [InlineData("?q=%25_'%22&view=Closed")]
    public async Task Values_that_mean_nothing_are_ignored(string query)
    {
        var visitor = await _host.SignInAsync(Role.Agent);

        await visitor.GetAsync("/complaints" + query);
    }

    [Fact]
    public async Task The_queue_takes_a_constant_number_of_commands()
    {
        var visitor = await _host.SignInAsync(Role.Supervisor);
        await visitor.GetAsync("/complaints");
        await _host.SaveAsync(Given.Complaint(_type));
        var one = await _host.Commands.DuringAsync(() => visitor.GetAsync("/complaints"));
        await _host.SaveAsync([.. Enumerable.Range(0, 40).Select(_ => (object)Given.Complaint(_type))]);

        var many = await _host.Commands.DuringAsync(() => visitor.GetAsync("/complaints"));

        Assert.Equal(one.Count, many.Count);
        Assert.InRange(many.Count, 1, 6);
    }

    [Fact]
    public async Task An_admin_has_no_queue()
    {
        var visitor = await _host.SignInAsync(Role.Admin);

        await visitor.GetAsync("/complaints", HttpStatusCode.Forbidden);
        await visitor.GetAsync("/complaints.csv", HttpStatusCode.Forbidden);
    }

    private static IReadOnlyList<string> Numbers(Page page) => page.TextsOf("tbody a.list-title");
}
