using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Quality;

public sealed class ActionPageTests : IAsyncLifetime
{
    private const string Form = "main form[data-guard]";

    private readonly ActionCast _cast = new();

    public Task InitializeAsync() => _cast.InitializeAsync();

    public Task DisposeAsync() => _cast.DisposeAsync();

    [Fact]
    public async Task An_agent_finds_the_actions_he_owns_on_his_desk()
    {
        var action = await _cast.ActionAsync(CorrectiveActionStatus.InProgress);

        var (owners, others) = (await _cast.Visitor("owner").GetAsync("/"), await _cast.Visitor("other").GetAsync("/"));

        Assert.Equal($"/quality/actions/{action.Number}", owners.Document.QuerySelector("section[aria-labelledby=my-actions] li a")?.GetAttribute("href"));
        Assert.False(others.Has("#my-actions"));
        Assert.Contains(action.Title, (await owners.ClickAsync("section[aria-labelledby=my-actions] .panel-head a")).TextOf("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "LRN-17")]
    public async Task An_action_is_planned_from_a_complaint_implemented_found_without_effect_and_reopened()
    {
        var (lead, owner) = (_cast.Visitor("lead"), _cast.Visitor("owner"));
        var customers = Enumerable.Range(1, 3).Select(n => Given.Customer($"Customer {n}")).ToList();
        await _cast.Host.SaveAsync([.. customers]);
        List<Complaint> complaints = [.. customers.Select((customer, n) => Given.Complaint(1, customer, receivedAt: Clock.Start.AddDays(-1 - n)))];
        await _cast.Host.SaveAsync([.. complaints]);
        _cast.Host.Clock.Advance(TimeSpan.FromMinutes(10));

        var plan = await (await lead.GetAsync($"/complaints/{complaints[0].Number}")).ClickAsync($"a[href='/quality/actions/new?complaint={complaints[0].Number}']");
        Assert.Equal(("1", complaints[0].Number), (plan.ValueOf("Input.TypeId"), plan.ValueOf("Input.Complaints")));
        var planned = await plan.SubmitAsync(Form, new() { ["Input.Title"] = "Scan at the handover", ["Input.OwnerId"] = $"{_cast.User("owner").Id}" });
        var path = planned.Location!;
        await (await owner.GetAsync($"{path}/start")).SubmitAsync(Form);
        var early = await (await owner.GetAsync($"{path}/implement")).SubmitAsync(Form, new() { ["Input.CheckOn"] = "2026-03-20" }, HttpStatusCode.Conflict);
        Assert.NotNull(early.ErrorAt("Input.CheckOn"));
        await (await owner.GetAsync($"{path}/implement")).SubmitAsync(Form);

        _cast.Host.Clock.Advance(TimeSpan.FromDays(20));
        await _cast.Host.SaveAsync(Given.Complaint(1, customers[0], receivedAt: Clock.Start.AddDays(18)), Given.Complaint(1, customers[1], receivedAt: Clock.Start.AddDays(19)));
        _cast.Host.Clock.Advance(TimeSpan.FromDays(55));
        using var chief = await _cast.Host.SignInAsync(Role.Supervisor);
        var form = await chief.GetAsync($"{path}/check");
        Assert.Contains("33.3 %", form.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("NotEffective", form.ValueOf("Input.Verdict"));
        Assert.Contains("Low base", form.TextOf("main"), StringComparison.Ordinal);
        var bare = await form.SubmitAsync(Form, new() { ["Input.Verdict"] = "Effective" }, HttpStatusCode.Conflict);
        Assert.NotNull(bare.ErrorAt("Input.Reason"));
        await form.SubmitAsync(Form);

        var stored = await _cast.Host.QueryAsync(db => db.CorrectiveActions.Include(a => a.Checks).SingleAsync());
        Assert.Equal((CorrectiveActionStatus.InProgress, 2), (stored.Status, stored.Round));
        Assert.Equal((new RepeatCount(3, 3, 0), new RepeatCount(2, 3, 0)), (stored.Checks[0].Before, stored.Checks[0].After));
        var page = await chief.GetAsync(path);
        Assert.Contains("Round 2", page.TextOf("main"), StringComparison.Ordinal);
        Assert.Single(page.TextsOf("section[aria-labelledby=complaints] tbody tr"));
    }

    [Fact]
    [Trait("Rule", "LRN-11")]
    public async Task The_owner_is_told_why_he_cannot_confirm_the_effect()
    {
        var action = await _cast.ActionAsync(CorrectiveActionStatus.InProgress);
        await _cast.PostAsync("lead", action, "implement", new() { ["Input.CheckOn"] = "2026-06-01" }, HttpStatusCode.SeeOther);

        var page = await _cast.Visitor("lead").GetAsync($"/quality/actions/{action.Number}");
        var refused = await _cast.Visitor("lead").GetAsync($"/quality/actions/{action.Number}/check", HttpStatusCode.Conflict);

        Assert.Contains("Nobody confirms", page.TextOf(".notice"), StringComparison.Ordinal);
        Assert.Contains("Nobody confirms", refused.TextOf("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "LRN-12")]
    public async Task Agents_read_an_action_without_its_numbers()
    {
        var action = await _cast.ActionAsync(CorrectiveActionStatus.Effective);

        var agent = await _cast.Visitor("other").GetAsync($"/quality/actions/{action.Number}");
        var manager = await _cast.Visitor("manager").GetAsync($"/quality/actions/{action.Number}");

        Assert.False(agent.Has("#effect-1"));
        Assert.True(manager.Has("#effect-1"));
    }

    [Fact]
    [Trait("Rule", "LRN-21")]
    public async Task Of_the_linked_complaints_each_sees_only_his_own()
    {
        var team = Given.Team();
        await _cast.Host.SaveAsync(team);
        var (open, hidden) = (Given.Complaint(1), Given.Complaint(1, team: team));
        await _cast.Host.SaveAsync(open, hidden);
        var action = await _cast.ActionAsync(CorrectiveActionStatus.Draft, open.Id, hidden.Id);

        var lead = await _cast.Visitor("lead").GetAsync($"/quality/actions/{action.Number}");
        var forged = await _cast.PostAsync("lead", action, "link", new() { ["Input.Complaints"] = $"{hidden.Number}, CP-999999" }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal([open.Number], lead.TextsOf("section[aria-labelledby=complaints] .list-title"));
        Assert.Contains("CP-999999", forged.ErrorAt("Input.Complaints"), StringComparison.Ordinal);
        Assert.Contains(hidden.Number, forged.ErrorAt("Input.Complaints"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_filters_and_its_file_follows()
    {
        var (draft, due, over) = (
            await _cast.ActionAsync(CorrectiveActionStatus.Draft), await _cast.ActionAsync(CorrectiveActionStatus.Implemented), await _cast.ActionAsync(CorrectiveActionStatus.Effective));
        var lead = _cast.Visitor("lead");

        Assert.Equal([draft.Number, due.Number], (await lead.GetAsync("/quality/actions")).TextsOf("tbody .list-title").Order(StringComparer.Ordinal));
        Assert.Equal([draft.Number], (await lead.GetAsync("/quality/actions?view=Overdue")).TextsOf("tbody .list-title"));
        Assert.Equal([due.Number], (await lead.GetAsync("/quality/actions?view=CheckDue")).TextsOf("tbody .list-title"));
        Assert.Equal([over.Number], (await lead.GetAsync("/quality/actions?status=Effective")).TextsOf("tbody .list-title"));
        Assert.Empty((await lead.GetAsync($"/quality/actions?owner={_cast.User("other").Id}")).TextsOf("tbody .list-title"));
        Assert.Contains(due.Number, (await lead.GetAsync("/quality/actions.csv?view=CheckDue")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Number, (await lead.GetAsync("/quality/actions.csv?view=CheckDue")).Body, StringComparison.Ordinal);
        Assert.Contains("Effect checks due", (await lead.GetAsync("/")).TextOf(".stats"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "LRN-07")]
    [Trait("Rule", "LRN-08")]
    public async Task A_plan_that_is_incomplete_is_refused_beside_its_fields()
    {
        var form = await _cast.Visitor("lead").GetAsync("/quality/actions/new");

        var refused = await form.SubmitAsync(
            Form, new() { ["Input.Title"] = " ", ["Input.TargetPercent"] = "0", ["Input.WindowWeeks"] = "53", ["Input.WashoutDays"] = "-1" }, HttpStatusCode.UnprocessableEntity);

        foreach (var field in new[] { "Title", "OwnerId", "CauseId", "TargetPercent", "WindowWeeks", "WashoutDays" })
        {
            Assert.NotNull(refused.ErrorAt("Input." + field));
        }

        await _cast.Visitor("owner").GetAsync("/quality/actions/new", HttpStatusCode.Forbidden);
        await _cast.Visitor("manager").GetAsync("/quality/actions/new", HttpStatusCode.Forbidden);
        await _cast.Visitor("lead").GetAsync("/quality/actions/CA-999999", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_somebody_else_saved_meanwhile_is_not_overwritten()
    {
        var action = await _cast.ActionAsync(CorrectiveActionStatus.Draft);
        var edit = new Fields { ["Input.DueOn"] = "2026-12-31" };
        var (mine, theirs) = (await _cast.Visitor("lead").GetAsync($"/quality/actions/{action.Number}/edit"), await _cast.Visitor("chief").GetAsync($"/quality/actions/{action.Number}/edit"));
        edit["Input.Title"] = "Theirs";
        await theirs.SubmitAsync(Form, edit);

        edit["Input.Title"] = "Mine";
        var refused = await mine.SubmitAsync(Form, edit, HttpStatusCode.Conflict);

        Assert.Equal(["Mine", "Theirs", "Scan at the handover"], refused.TextsOf("caption ~ tbody td"));
        Assert.Equal("Theirs", (await _cast.ReadAsync(action)).Title);
    }
}
