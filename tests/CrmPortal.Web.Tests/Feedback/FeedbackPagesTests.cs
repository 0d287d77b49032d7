using System.Net;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Feedback;

public sealed class FeedbackPagesTests : IAsyncLifetime
{
    private const string Form = "main form[data-guard]";

    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    [Trait("Rule", "FDB-01")]
    [Trait("Rule", "FDB-06")]
    public async Task What_a_customer_says_is_registered_answered_and_answered_further()
    {
        var customer = Given.Customer("Ada Lovelace");
        await _host.SaveAsync(customer);
        using var agent = await _host.SignInAsync(Role.Agent);
        var page = await (await agent.GetAsync($"/customers/{customer.Number}")).ClickAsync($"a[href='/feedback/new?customer={customer.Number}']");

        var shown = await (await page.SubmitAsync(Form, new() { ["Input.Text"] = "Open on Saturdays", ["Input.ChannelId"] = "1", ["Input.Mine"] = "true" })).FollowAsync();
        var first = await (await (await shown.ClickAsync("a[href$='/reply']")).SubmitAsync(Form, new() { ["Input.Text"] = "From May on" })).FollowAsync();
        var second = await (await (await first.ClickAsync("a[href$='/reply']")).SubmitAsync(Form, new() { ["Input.Text"] = "It has begun" })).FollowAsync();

        var stored = await _host.QueryAsync(db => db.Feedback.Include(f => f.Replies).SingleAsync());
        Assert.Equal((customer.Id, FeedbackStatus.Answered), (stored.CustomerId, stored.Status));
        Assert.NotNull(stored.OwnerId);
        Assert.Equal(["From May on", "It has begun"], second.TextsOf(".timeline-body"));
        Assert.False(second.Has("a[href$='/note']"));
        var timeline = await agent.GetAsync($"/customers/{customer.Number}?show=feedback");
        Assert.Contains(stored.Number, timeline.TextOf(".timeline"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CUS-06")]
    public async Task The_telephone_number_is_kept_as_typed_and_shown_in_its_usual_spelling()
    {
        using var agent = await _host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync("/feedback/new");

        var shown = await (await page.SubmitAsync(Form, new() { ["Input.Text"] = "Open on Saturdays", ["Input.ChannelId"] = "1", ["Input.Phone"] = "0086-2164751234" })).FollowAsync();

        Assert.Contains("021 6475 1234", shown.TextsOf(".facts dd"));
        Assert.Equal("0086-2164751234", await _host.QueryAsync(db => db.Feedback.Select(f => f.Phone).SingleAsync()));
    }

    [Fact]
    public async Task A_form_sent_twice_is_registered_once()
    {
        using var agent = await _host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync("/feedback/new");
        var fields = new Fields { ["Input.Text"] = "Open on Saturdays", ["Input.ChannelId"] = "1", ["Input.Anonymous"] = "true" };

        var first = await page.SubmitAsync(Form, fields);
        var second = await page.SubmitAsync(Form, fields);

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await _host.QueryAsync(db => db.Feedback.CountAsync()));
    }

    [Fact]
    public async Task Two_who_answer_at_once_notice_each_other()
    {
        var feedback = Given.Feedback();
        await _host.SaveAsync(feedback);
        using var agent = await _host.SignInAsync(Role.Agent);
        var mine = await agent.GetAsync($"/feedback/{feedback.Number}/reply");
        var theirs = await agent.GetAsync($"/feedback/{feedback.Number}/reply");
        await theirs.SubmitAsync(Form, new() { ["Input.Text"] = "We do" });

        var refused = await mine.SubmitAsync(Form, new() { ["Input.Text"] = "We will" }, HttpStatusCode.Conflict);
        var before = await RepliesAsync();
        await refused.SubmitAsync(Form);

        Assert.Equal("We will", refused.ValueOf("Input.Text"));
        Assert.Contains("We do", refused.TextOf("blockquote"), StringComparison.Ordinal);
        Assert.Equal(["We do"], before);
        Assert.Equal(["We do", "We will"], await RepliesAsync());
    }

    [Fact]
    [Trait("Rule", "FDB-07")]
    public async Task What_is_noted_is_neither_noted_again_nor_answered()
    {
        var feedback = Given.Feedback();
        await _host.SaveAsync(feedback);
        using var agent = await _host.SignInAsync(Role.Agent);
        var form = await agent.GetAsync($"/feedback/{feedback.Number}/note");
        var reply = await agent.GetAsync($"/feedback/{feedback.Number}/reply");
        await form.SubmitAsync(Form, new() { ["Input.Reason"] = "17" }, HttpStatusCode.UnprocessableEntity);

        var noted = await (await form.SubmitAsync(Form, new() { ["Input.Reason"] = "NoReplyWanted" })).FollowAsync();
        var refused = await reply.SubmitAsync(Form, new() { ["Input.Text"] = "Thank you" }, HttpStatusCode.Conflict);
        var late = await agent.GetAsync($"/feedback/{feedback.Number}/reply", HttpStatusCode.Conflict);

        Assert.Contains("No reply is wanted", noted.TextOf("[aria-labelledby=replies]"), StringComparison.Ordinal);
        Assert.False(noted.Has("a[href$='/reply']"));
        Assert.Equal("Thank you", refused.ValueOf("Input.Text"));
        Assert.Contains("Noted", late.TextOf("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "FDB-08")]
    public async Task It_is_given_to_somebody_who_may_read_it()
    {
        var feedback = Given.Feedback();
        var (owner, manager) = (await _host.SaveAsync(Given.User(Role.Agent)), await _host.SaveAsync(Given.User(Role.Manager)));
        await _host.SaveAsync(feedback);
        using var agent = await _host.SignInAsync(Role.Agent);
        var form = await agent.GetAsync($"/feedback/{feedback.Number}/assign");

        await form.SubmitAsync(Form, new() { ["Input.OwnerId"] = $"{manager.Id}" }, HttpStatusCode.UnprocessableEntity);
        await form.SubmitAsync(Form, new() { ["Input.OwnerId"] = $"{owner.Id}" });

        Assert.Equal(owner.Id, await _host.QueryAsync(db => db.Feedback.Select(f => f.OwnerId).SingleAsync()));
    }

    [Fact]
    [Trait("Rule", "FDB-05")]
    public async Task What_another_team_keeps_to_itself_does_not_exist()
    {
        var team = Given.Team();
        await _host.SaveAsync(team);
        var hidden = Given.Feedback("Nobody else may read this", team: team, level: InfoLevel.Confidential);
        await _host.SaveAsync(hidden);
        using var agent = await _host.SignInAsync(Role.Agent);
        using var admin = await _host.SignInAsync(Role.Admin);
        using var manager = await _host.SignInAsync(Role.Manager);

        foreach (var step in new[] { "", "/reply", "/note", "/assign" })
        {
            await agent.GetAsync($"/feedback/{hidden.Number}{step}", HttpStatusCode.NotFound);
        }

        Assert.DoesNotContain("Nobody else", (await agent.GetAsync($"/feedback?q={hidden.Number}")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody else", (await agent.GetAsync("/feedback.csv")).Body, StringComparison.Ordinal);
        await admin.GetAsync("/feedback", HttpStatusCode.Forbidden);
        await manager.GetAsync($"/feedback/{hidden.Number}");
        await manager.GetAsync($"/feedback/{hidden.Number}/reply", HttpStatusCode.Forbidden);
        await manager.GetAsync("/feedback/new", HttpStatusCode.Forbidden);
    }

    [Fact]
    [Trait("Rule", "FDB-11")]
    public async Task The_register_is_filtered_searched_and_written_to_a_file()
    {
        var customer = Given.Customer("Grace Hopper");
        var me = await _host.SaveAsync(Given.User());
        await _host.SaveAsync(customer);
        var answered = Given.Feedback("=answered", kind: FeedbackKind.Praise, at: Clock.Start.AddDays(-40));
        answered.Reply("Thank you", 1, Clock.Start, Actor.System, Clock.Start);
        await _host.SaveAsync(answered, Given.Feedback("hers", customer), Given.Feedback("mine", owner: me));
        using var agent = await _host.SignInAsync(me);

        Assert.Equal(["mine"], await WordsAsync(agent, "?show=mine"));
        Assert.Equal(["hers"], await WordsAsync(agent, "?show=unassigned"));
        Assert.Equal(["=answered"], await WordsAsync(agent, "?kind=Praise&status=answered"));
        Assert.Equal(["=answered"], await WordsAsync(agent, "?to=2026-02-01"));
        Assert.Equal(["hers"], await WordsAsync(agent, "?q=hopper"));
        Assert.Equal(["hers"], await WordsAsync(agent, $"?q={customer.Number}"));
        Assert.Equal(["=answered"], await WordsAsync(agent, "?q=ANSW"));
        Assert.Equal(3, (await WordsAsync(agent, "?kind=7&status=x&show=y&from=z&after=AAAA&before=%2f")).Count);
        Assert.Empty(await WordsAsync(agent, "?q=%25"));
        var file = await agent.GetAsync("/feedback.csv?kind=Praise");
        Assert.Contains("\"'=answered\"", file.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("hers", file.Body, StringComparison.Ordinal);
        Assert.Equal(1, await _host.QueryAsync(db => db.AuditEvents.CountAsync(e => e.Action == AuditAction.Export && e.Entity == nameof(FeedbackItem))));
    }

    [Fact]
    public async Task The_register_is_paged_without_gap_or_repetition()
    {
        await _host.SaveAsync([.. Enumerable.Range(0, 60).Select(i => (object)Given.Feedback($"entry {i:00}", at: Clock.Start.AddMinutes(i - 100)))]);
        using var agent = await _host.SignInAsync(Role.Agent);

        var first = await agent.GetAsync("/feedback");
        var second = await first.ClickAsync("a[rel=next]");
        var third = await second.ClickAsync("a[rel=next]");
        var back = await third.ClickAsync("a[rel=prev]");

        Assert.Equal(
            Enumerable.Range(0, 60).Reverse().Select(i => $"entry {i:00}"),
            new[] { first, second, third }.SelectMany(page => page.TextsOf("td .list-note")));
        Assert.Equal(second.TextsOf("td .list-note"), back.TextsOf("td .list-note"));
    }

    [Fact]
    [Trait("Rule", "FDB-09")]
    [Trait("Rule", "FDB-10")]
    public async Task A_complaint_reclassified_as_feedback_is_found_in_the_register_and_counted_nowhere()
    {
        var customer = Given.Customer("Ada Lovelace");
        await _host.SaveAsync(customer);
        var complaint = Given.Complaint(1, customer, description: "Well done");
        await _host.SaveAsync(complaint, Given.Complaint(1, customer), Given.Feedback(customer: customer));
        using var supervisor = await _host.SignInAsync(Role.Supervisor);
        var before = await CountedAsync();
        var form = await supervisor.GetAsync($"/complaints/{complaint.Number}/reclassify");

        var shown = await (await form.SubmitAsync(Form, new() { ["Input.Kind"] = "Feedback", ["Input.FeedbackKind"] = "Praise", ["Input.Reason"] = "It is praise" })).FollowAsync();
        var entry = await shown.ClickAsync("dd a[href^='/feedback/F-']");
        var back = await entry.ClickAsync($"dd a[href='/complaints/{complaint.Number}']");

        var stored = await _host.QueryAsync(db => db.Feedback.SingleAsync(f => f.ComplaintId == complaint.Id));
        Assert.Equal(("Well done", FeedbackKind.Praise, customer.Id), (stored.Text, stored.Kind, stored.CustomerId));
        Assert.Contains(complaint.Number, back.Heading, StringComparison.Ordinal);
        Assert.Equal((2, 1), (before, await CountedAsync()));

        async Task<int> CountedAsync() =>
            (await supervisor.GetAsync("/complaints?view=All&counted=true")).Document.QuerySelectorAll("tbody tr").Length;
    }

    [Fact]
    [Trait("Rule", "FDB-09")]
    public async Task A_complaint_reclassified_as_an_enquiry_leaves_the_register_alone()
    {
        var complaint = Given.Complaint(1);
        await _host.SaveAsync(complaint);
        using var supervisor = await _host.SignInAsync(Role.Supervisor);

        await (await supervisor.GetAsync($"/complaints/{complaint.Number}/reclassify")).SubmitAsync(Form, new() { ["Input.Kind"] = "Enquiry", ["Input.Reason"] = "A question" });

        Assert.Equal(0, await _host.QueryAsync(db => db.Feedback.CountAsync()));
    }

    [Fact]
    public async Task Feedback_beside_a_complaint_begins_with_its_facts()
    {
        var customer = Given.Customer("Ada Lovelace");
        await _host.SaveAsync(customer);
        var complaint = Given.Complaint(1, customer);
        await _host.SaveAsync(complaint);
        using var agent = await _host.SignInAsync(Role.Agent);

        var page = await agent.GetAsync($"/feedback/new?complaint={complaint.Number}");
        await page.SubmitAsync(Form, new() { ["Input.Text"] = "Print the number larger" });

        Assert.Equal(customer.Number, page.ValueOf("Input.Customer"));
        Assert.Equal((complaint.Id, customer.Id), await _host.QueryAsync(db => db.Feedback.Select(f => ValueTuple.Create(f.ComplaintId!.Value, f.CustomerId!.Value)).SingleAsync()));
    }

    private static async Task<IReadOnlyList<string>> WordsAsync(Visitor visitor, string query) =>
        (await visitor.GetAsync("/feedback" + query)).TextsOf("td .list-note");

    private Task<List<string>> RepliesAsync() =>
        _host.QueryAsync(db => db.Feedback.SelectMany(f => f.Replies).OrderBy(r => r.Id).Select(r => r.Text).ToListAsync());
}
