using System.Net;
using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

[Trait("Rule", "CMP-65")]
public sealed class BulkTests : IAsyncLifetime
{
    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task All_that_match_are_given_to_one_person()
    {
        var owner = await _host.SaveAsync(Given.User(Role.Agent));
        await _host.SaveAsync([.. Enumerable.Range(0, 30).Select(_ => (object)Given.Complaint(1, severity: Severity.Major))]);
        await _host.SaveAsync(Given.Complaint(1, severity: Severity.Minor));
        using var visitor = await _host.SignInAsync(Role.Supervisor);
        var queue = await visitor.GetAsync("/complaints?view=Major");

        var form = await queue.SubmitAsync("#bulk", expected: HttpStatusCode.OK, button: "[name=all]");
        var done = await (await form.SubmitAsync("main form", new() { ["Input.OwnerId"] = $"{owner.Id}" }, button: "[value=Assign]")).FollowAsync();

        Assert.Contains("30 complaints were assigned.", done.Body, StringComparison.Ordinal);
        Assert.Equal(30, await CountAsync(c => c.OwnerId == owner.Id && c.Severity == Severity.Major));
        Assert.Equal(1, await _host.QueryAsync(db => db.OutgoingMails.CountAsync(m => m.To == owner.Email)));
    }

    [Fact]
    public async Task What_a_rule_refuses_is_named_and_the_rest_is_done()
    {
        var owner = await _host.SaveAsync(Given.User(Role.Agent));
        var (open, about, hidden) = (Given.Complaint(1), Given.Complaint(1, naming: [owner.Id]), Given.Complaint(1, level: InfoLevel.TopSecret));
        await _host.SaveAsync(open, about, hidden);
        using var visitor = await _host.SignInAsync(Role.Supervisor);
        var form = await visitor.GetAsync($"/complaints/bulk?chosen={open.Number}&chosen={about.Number}&chosen={hidden.Number}&chosen=nonsense");

        var done = await (await form.SubmitAsync("main form", new() { ["Input.OwnerId"] = $"{owner.Id}" }, button: "[value=Assign]")).FollowAsync();

        Assert.Contains("1 complaint was assigned.", done.Body, StringComparison.Ordinal);
        Assert.Contains($"{about.Number}:", done.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden.Number, form.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(c => c.OwnerId == owner.Id));
    }

    [Fact]
    [Trait("Rule", "CMP-66")]
    public async Task Those_with_an_address_are_acknowledged_by_mail_and_the_others_left()
    {
        var customer = Given.Customer("Grace Hopper", email: "grace@example.test");
        await _host.SaveAsync(customer);
        var (reached, anonymous) = (Given.Complaint(1, customer), Given.Complaint(1));
        await _host.SaveAsync(reached, anonymous);
        using var visitor = await _host.SignInAsync(Role.Supervisor);
        var form = await visitor.GetAsync($"/complaints/bulk?chosen={reached.Number}&chosen={anonymous.Number}");

        var done = await form.SubmitAsync("main form", new() { ["Input.Text"] = "The lift is out of order." }, button: "[value=Acknowledge]");

        Assert.Contains($"{anonymous.Number}:", (await done.FollowAsync()).Body, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(c => c.Status == ComplaintStatus.Acknowledged));
        var mail = await _host.QueryAsync(db => db.OutgoingMails.SingleAsync());
        Assert.Equal("grace@example.test", mail.To);
        Assert.Contains("The lift is out of order.", mail.Body, StringComparison.Ordinal);
        Assert.Contains(reached.Number, mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_everything_is_refused_the_form_comes_back_with_the_reasons()
    {
        var complaint = Given.Complaint(1);
        await _host.SaveAsync(complaint);
        using var visitor = await _host.SignInAsync(Role.Supervisor);
        var form = await visitor.GetAsync($"/complaints/bulk?chosen={complaint.Number}");

        var refused = await form.SubmitAsync("main form", new() { ["Input.Text"] = "kept" }, HttpStatusCode.Conflict, "[value=Acknowledge]");

        Assert.Contains($"{complaint.Number}", refused.TextOf(".notice"), StringComparison.Ordinal);
        Assert.Equal("kept", refused.ValueOf("Input.Text"));
        Assert.Equal(0, await CountAsync(c => c.Status != ComplaintStatus.Received));
    }

    [Fact]
    public async Task An_agent_takes_what_nobody_owns_and_gives_nothing_to_others()
    {
        var (agent, other) = (await _host.SaveAsync(Given.User(Role.Agent)), await _host.SaveAsync(Given.User(Role.Agent)));
        var complaint = Given.Complaint(1);
        await _host.SaveAsync(complaint);
        using var visitor = await _host.SignInAsync(agent);
        var form = await visitor.GetAsync($"/complaints/bulk?chosen={complaint.Number}");

        await form.SubmitAsync("main form", new() { ["Input.OwnerId"] = $"{other.Id}" }, HttpStatusCode.Conflict, "[value=Assign]");
        await form.SubmitAsync("main form", new() { ["Input.OwnerId"] = $"{agent.Id}" }, button: "[value=Assign]");

        Assert.Equal(1, await CountAsync(c => c.OwnerId == agent.Id));
    }

    [Fact]
    public async Task The_form_sent_twice_is_done_once()
    {
        var owner = await _host.SaveAsync(Given.User(Role.Agent));
        var complaint = Given.Complaint(1);
        await _host.SaveAsync(complaint);
        using var visitor = await _host.SignInAsync(Role.Supervisor);
        var form = await visitor.GetAsync($"/complaints/bulk?chosen={complaint.Number}");

        await form.SubmitAsync("main form", new() { ["Input.OwnerId"] = $"{owner.Id}" }, button: "[value=Assign]");
        await form.SubmitAsync("main form", new() { ["Input.OwnerId"] = $"{owner.Id}" }, button: "[value=Assign]");

        Assert.Equal(1, await _host.QueryAsync(async db => (await db.Complaints.With(ComplaintParts.HandOvers).SingleAsync()).Ownership.HandOvers.Count));
    }

    [Theory]
    [InlineData("Assign", "")]
    [InlineData("Assign", "999999")]
    [InlineData("Destroy", "1")]
    public async Task Bad_input_changes_nothing(string step, string owner)
    {
        var complaint = Given.Complaint(1);
        await _host.SaveAsync(complaint);
        using var visitor = await _host.SignInAsync(Role.Supervisor);
        var form = await visitor.GetAsync($"/complaints/bulk?chosen={complaint.Number}");

        await form.SubmitAsync("main form", new() { ["Input.OwnerId"] = owner, ["Input.Step"] = step }, HttpStatusCode.UnprocessableEntity, "[value=Assign]");

        Assert.Equal(0, await CountAsync(c => c.OwnerId != null));
    }

    [Fact]
    public async Task Without_a_choice_there_is_nothing_to_do()
    {
        using var visitor = await _host.SignInAsync(Role.Supervisor);

        var answer = await visitor.GetAsync("/complaints/bulk", HttpStatusCode.SeeOther);

        Assert.Equal("/complaints", answer.Location);
    }

    private Task<int> CountAsync(System.Linq.Expressions.Expression<Func<Complaint, bool>> which) =>
        _host.QueryAsync(db => db.Complaints.CountAsync(which));
}
