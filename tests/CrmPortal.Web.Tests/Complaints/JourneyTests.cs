using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class JourneyTests(ComplaintCast cast) : IClassFixture<ComplaintCast>
{
    private const string Form = "main form[data-guard]";

    [Fact]
    [Trait("Rule", "CMP-13")]
    public async Task An_agent_leads_a_complaint_from_its_receipt_to_its_end()
    {
        var complaint = await cast.SaveAsync(Given.ComplaintIn(ComplaintStatus.Received, customer: cast.Customer));
        await cast.PostAsync("owner", complaint, "assign", [], HttpStatusCode.SeeOther);

        await StepAsync(complaint, "acknowledge", new() { ["Input.Text"] = "We have it." });
        await StepAsync(complaint, "assess", new() { ["Input.Urgency"] = "High", ["Input.RiskFlags"] = "Safety" });
        await StepAsync(complaint, "accept", []);
        await StepAsync(complaint, "hold", []);
        await StepAsync(complaint, "resume", []);
        await StepAsync(complaint, "investigate", new() { ["Input.Text"] = "The rope was worn.", ["Input.Source"] = "Crane log" });
        await StepAsync(complaint, "propose", new() { ["Input.Type"] = "Refund", ["Input.Description"] = "Crane fee", ["Input.Amount"] = "500" });
        await StepAsync(complaint, "offer", new() { ["Input.Validity"] = "Upheld", ["Input.Reason"] = "The log shows it." });
        await StepAsync(complaint, "answer", new() { ["Input.Answer"] = "Accepted" });
        await StepAsync(complaint, "implement", []);
        await StepAsync(complaint, "resolve", []);
        await StepAsync(complaint, "revisit", new() { ["Input.Result"] = "Satisfied" });
        await StepAsync(complaint, "close", []);

        var stored = await cast.ReadAsync(complaint);
        Assert.Equal(ComplaintStatus.Closed, stored.Status);
        Assert.Equal(ClosedReason.Completed, stored.Outcome.ClosedReason);
        Assert.Equal(Risks.Safety, stored.RiskFlags);
        Assert.Equal(500m, Assert.Single(stored.Remedies).Amount);
        Assert.Contains(stored.Communications, entry => entry.Text.Contains(complaint.Number, StringComparison.Ordinal));
        Assert.Contains("Refund (¥500.00): Crane fee", Assert.Single(stored.Proposals).Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                ComplaintAction.Receive, ComplaintAction.Assign, ComplaintAction.Acknowledge, ComplaintAction.Assess, ComplaintAction.Accept,
                ComplaintAction.Hold, ComplaintAction.Resume, ComplaintAction.Offer, ComplaintAction.Answer, ComplaintAction.Implement,
                ComplaintAction.Resolve, ComplaintAction.Revisit, ComplaintAction.Close,
            ],
            stored.History.OrderBy(row => row.Id).Select(row => row.Action));
    }

    [Fact]
    [Trait("Rule", "CMP-35")]
    [Trait("Rule", "CMP-36")]
    public async Task A_major_complaint_is_closed_with_its_cause_by_another_supervisor()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Resolved, "chief", Severity.Major);
        await StepAsync(complaint, "revisit", new() { ["Input.Result"] = "Satisfied" }, "chief");

        var shown = await cast.Visitor("chief").GetAsync($"/complaints/{complaint.Number}/close", HttpStatusCode.Conflict);
        await cast.PostAsync("chief", complaint, "close", [], HttpStatusCode.Conflict);
        var withoutCause = await cast.PostAsync("lead", complaint, "close", [], HttpStatusCode.Conflict);
        await StepAsync(complaint, "diagnose", new() { ["Input.Cause"] = "No inspection" }, "lead");
        await StepAsync(complaint, "close", [], "lead");

        Assert.Contains("other than its owner", shown.TextOf("main"), StringComparison.Ordinal);
        Assert.True(shown.Has($"main a[href='/complaints/{complaint.Number}']"));
        Assert.Contains("root cause", withoutCause.TextOf(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(ComplaintStatus.Closed, (await cast.ReadAsync(complaint)).Status);
    }

    [Fact]
    [Trait("Rule", "CMP-31")]
    public async Task The_second_rejection_escalates()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.ResponseOffered);

        await StepAsync(complaint, "answer", new() { ["Input.Answer"] = "Rejected", ["Input.Note"] = "Too little" });
        var once = (await cast.ReadAsync(complaint)).EscalationLevel;
        await StepAsync(complaint, "offer", new() { ["Input.Text"] = "A letter by the director." });
        await StepAsync(complaint, "answer", new() { ["Input.Answer"] = "Rejected", ["Input.Note"] = "Still too little" });

        Assert.Equal(0, once);
        Assert.Equal(1, (await cast.ReadAsync(complaint)).EscalationLevel);
    }

    [Fact]
    [Trait("Rule", "CMP-24")]
    [Trait("Rule", "CMP-25")]
    public async Task A_remedy_above_the_limit_waits_for_a_supervisor()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        await StepAsync(complaint, "propose", new() { ["Input.Type"] = "Refund", ["Input.Description"] = "Crane fee", ["Input.Amount"] = "500.01" });

        await StepAsync(complaint, "approve", new() { ["Input.Verdict"] = "Approved" }, "lead");

        var remedy = Assert.Single((await cast.ReadAsync(complaint)).Remedies);
        Assert.Equal((RemedyStatus.Approved, "lead"), (remedy.Status, remedy.ApprovedByName));
    }

    [Fact]
    [Trait("Rule", "CMP-40")]
    public async Task A_merged_complaint_leads_to_the_one_that_goes_on()
    {
        var target = await cast.ComplaintAsync(ComplaintStatus.Received);
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Received);

        var sent = await StepAsync(complaint, "merge", new() { ["Input.Target"] = target.Number, ["Input.Reason"] = "The same crane" }, "lead", target.Number);

        Assert.Equal(target.Id, (await cast.ReadAsync(complaint)).MergedIntoId);
        Assert.Equal($"/complaints/{target.Number}", sent.Location);
    }

    private async Task<Page> StepAsync(Complaint complaint, string step, Fields fields, string name = "owner", string? leadsTo = null)
    {
        var page = await cast.Visitor(name).GetAsync($"/complaints/{complaint.Number}/{step}");
        var sent = await page.SubmitAsync(Form, fields);
        Assert.Equal($"/complaints/{leadsTo ?? complaint.Number}", sent.Location);
        return sent;
    }
}
