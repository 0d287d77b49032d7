using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class ComplaintDetailsTests : IAsyncLifetime
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
    public async Task The_page_shows_stage_clocks_and_their_reason()
    {
        var complaint = await SaveAsync(Given.Complaint(_type, severity: Severity.Major));
        var visitor = await _host.SignInAsync(Role.Supervisor);

        var page = await visitor.GetAsync($"/complaints/{complaint.Number}");

        Assert.Equal("Received", page.TextOf(".stages [aria-current=step]"));
        Assert.Equal(4, page.Document.QuerySelectorAll(".clock").Length);
        Assert.Contains("of working time from", page.TextOf(".clock-why"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Manager)]
    public async Task A_step_is_offered_exactly_where_the_table_allows_it(Role role)
    {
        var complaint = await SaveAsync(Given.Complaint(_type));
        var user = await _host.SaveAsync(Given.User(role));
        var actor = new Actor(user.Id, user.DisplayName, user.Role, user.TeamId, user.Clearance);
        var visitor = await _host.SignInAsync(user);

        var page = await visitor.GetAsync($"/complaints/{complaint.Number}");

        var offered = page.Document.QuerySelectorAll(".page-header a")
            .Select(a => a.GetAttribute("href")!.Split('/')[^1])
            .Where(verb => !verb.StartsWith("CP-", StringComparison.Ordinal) && !verb.StartsWith("C-", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

        // Nobody knows the customer, and so no other complaint to merge it into.
        var allowed = Enum.GetValues<ComplaintAction>().Where(a => complaint.Allows(a, actor) && a is not ComplaintAction.Merge).Select(a => a.ToString().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(allowed.Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Acknowledging_stops_the_clock_and_leads_back_to_the_complaint()
    {
        var complaint = await SaveAsync(Given.Complaint(_type));
        var visitor = await _host.SignInAsync(Role.Agent);
        var form = await visitor.GetAsync($"/complaints/{complaint.Number}/acknowledge");

        var sent = await form.SubmitAsync("form.panel", new() { ["Input.Text"] = "We have received your complaint." });
        var page = await sent.FollowAsync();

        Assert.Equal("Acknowledged", page.TextOf(".stages [aria-current=step]"));
        Assert.Contains("We have received your complaint.", page.TextOf(".timeline-quote"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CMP-02")]
    public async Task A_step_that_is_not_possible_now_is_explained_and_leads_back()
    {
        var complaint = await SaveAsync(Given.Complaint(_type));
        var visitor = await _host.SignInAsync(Role.Supervisor);

        var page = await visitor.GetAsync($"/complaints/{complaint.Number}/assess", HttpStatusCode.Conflict);

        Assert.False(page.Has("main form"));
        Assert.Contains("Received", page.TextOf(".empty-state-text"), StringComparison.Ordinal);
        await page.ClickAsync(".empty-state a");
    }

    [Fact]
    public async Task Two_who_work_on_it_at_once_notice_each_other()
    {
        var complaint = await SaveAsync(Given.Complaint(_type));
        var (first, second) = (await _host.SignInAsync(Role.Agent), await _host.SignInAsync(Role.Agent));
        var mine = await first.GetAsync($"/complaints/{complaint.Number}/acknowledge");
        var theirs = await second.GetAsync($"/complaints/{complaint.Number}/communicate");
        await theirs.SubmitAsync("form.panel", new() { ["Input.Text"] = "We called." });

        var answer = await mine.SubmitAsync("form.panel", new() { ["Input.Text"] = "We have received it." }, HttpStatusCode.Conflict);
        await answer.SubmitAsync("form.panel");

        Assert.Equal("We have received it.", answer.ValueOf("Input.Text"));
        Assert.Equal(ComplaintStatus.Acknowledged, await _host.QueryAsync(db => db.Complaints.Select(c => c.Status).SingleAsync()));
    }

    [Fact]
    public async Task An_assessment_shows_what_somebody_else_changed_meanwhile_beside_mine()
    {
        var complaint = Given.ComplaintIn(ComplaintStatus.Acknowledged);
        await _host.SaveAsync(complaint);
        var (first, second) = (await _host.SignInAsync(Role.Supervisor), await _host.SignInAsync(Role.Supervisor));
        var mine = await first.GetAsync($"/complaints/{complaint.Number}/assess");
        var theirs = await second.GetAsync($"/complaints/{complaint.Number}/amend");
        await theirs.SubmitAsync("form.panel", new() { ["Input.RiskFlags"] = new(["Legal", "Media"]) });

        var answer = await mine.SubmitAsync("form.panel", new() { ["Input.Note"] = "Clear enough" }, HttpStatusCode.Conflict);
        await answer.SubmitAsync("form.panel");

        Assert.Equal(["", "Legal, Media", ""], answer.TextsOf("td.prewrap"));
        Assert.Equal(ComplaintStatus.Assessed, await _host.QueryAsync(db => db.Complaints.Where(c => c.Id == complaint.Id).Select(c => c.Status).SingleAsync()));
    }

    [Fact]
    public async Task Prepared_messages_speak_the_language_of_the_customer_and_name_number_and_day()
    {
        var customer = Customer.Create(
            new CustomerDetails { Type = CustomerType.Individual, Name = "李雷", Email = "li@example.org", Stage = CustomerStage.Prospect, Language = "zh-CN" },
            Actor.System,
            Clock.Start);
        await _host.SaveAsync(customer);
        var (his, unknown) = (Given.Complaint(_type, customer), Given.Complaint(_type));
        await _host.SaveAsync(his, unknown);
        var visitor = await _host.SignInAsync(Role.Agent);

        var toHim = (await visitor.GetAsync($"/complaints/{his.Number}/acknowledge")).ValueOf("Input.Text");
        var toSomebody = (await visitor.GetAsync($"/complaints/{unknown.Number}/acknowledge")).ValueOf("Input.Text");

        Assert.Contains($"投诉编号为 {his.Number}", toHim, StringComparison.Ordinal);
        Assert.Contains("2026", toHim, StringComparison.Ordinal);
        Assert.Contains($"under the number {unknown.Number}", toSomebody, StringComparison.Ordinal);
        Assert.Contains("2026", toSomebody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_takes_a_constant_number_of_commands()
    {
        var complaint = await SaveAsync(Given.Complaint(_type));
        var visitor = await _host.SignInAsync(Role.Supervisor);
        await visitor.GetAsync($"/complaints/{complaint.Number}");

        var sent = await _host.Commands.DuringAsync(() => visitor.GetAsync($"/complaints/{complaint.Number}"));

        Assert.InRange(sent.Count, 1, 16);
    }

    private async Task<Complaint> SaveAsync(Complaint complaint)
    {
        await _host.SaveAsync(complaint);
        return complaint;
    }
}
