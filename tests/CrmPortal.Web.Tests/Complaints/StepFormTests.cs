using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class StepFormTests(ComplaintCast cast) : IClassFixture<ComplaintCast>
{
    private const string Form = "main form[data-guard]";

    private const string Hostile = "\"><img data-evil src=x onerror=alert(1)><script data-evil>alert(2)</script>'{{7*7}}";

    public static TheoryData<string, string> Texts => new()
    {
        { "acknowledge", "Text" }, { "assess", "Note" }, { "assign", "Note" }, { "route", "Reason" }, { "hold", "Note" }, { "resume", "Note" },
        { "reassess", "Reason" }, { "amend", "Description" }, { "amend", "RemedySought" }, { "investigate", "Text" }, { "investigate", "Source" },
        { "ask", "Text" }, { "communicate", "Text" }, { "diagnose", "Cause" }, { "propose", "Description" }, { "drop", "Reason" }, { "approve", "Note" },
        { "offer", "Reason" }, { "offer", "Text" }, { "answer", "Note" }, { "implement", "Note" }, { "resolve", "Text" }, { "revisit", "Note" },
        { "close", "Reason" }, { "reopen", "Reason" }, { "withdraw", "Text" }, { "merge", "Reason" }, { "refer", "Body" }, { "refer", "Note" },
        { "reclassify", "Reason" }, { "escalate", "Reason" }, { "deescalate", "Reason" }, { "expedite", "Reason" }, { "unexpedite", "Reason" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Hostile_text_is_shown_again_as_text(string step, string field)
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Withdrawn, "chief");
        var fields = ComplaintSteps.FieldsOf(step, complaint.Number);
        fields["Input." + field] = Hostile;
        fields["Input.At"] = "2026-03-03T09:00";

        var page = await cast.PostAsync("chief", complaint, step, fields, HttpStatusCode.Conflict);

        Assert.Equal(Hostile, page.ValueOf("Input." + field));
        Assert.False(page.Has("[data-evil]"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_that_is_too_long_is_refused_beside_its_field(string step, string field)
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Withdrawn, "chief");
        var fields = ComplaintSteps.FieldsOf(step, complaint.Number);
        fields["Input." + field] = new string('x', Complaint.TextLimit + 1);

        var page = await cast.PostAsync("chief", complaint, step, fields, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(page.ErrorAt("Input." + field));
    }

    [Fact]
    public async Task What_somebody_else_saved_meanwhile_is_shown_beside_what_was_typed()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        var mine = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/reassess");
        var theirs = await cast.Visitor("lead").GetAsync($"/complaints/{complaint.Number}/reassess");
        await theirs.SubmitAsync(Form, new() { ["Input.Severity"] = "Major", ["Input.Reason"] = "Worse" });

        var refused = await mine.SubmitAsync(Form, new() { ["Input.Severity"] = "Minor", ["Input.Reason"] = "Better" }, HttpStatusCode.Conflict);
        var severity = (await cast.ReadAsync(complaint)).Severity;
        await refused.SubmitAsync(Form);

        Assert.Equal(Severity.Major, severity);
        Assert.Equal(("Minor", "Better"), (refused.ValueOf("Input.Severity"), refused.ValueOf("Input.Reason")));
        Assert.Equal(["Minor", "Major", "Moderate"], refused.TextsOf("main table.list tbody tr:first-child td"));
        Assert.Equal(Severity.Minor, (await cast.ReadAsync(complaint)).Severity);
    }

    [Fact]
    public async Task A_finding_is_right_whatever_others_changed_meanwhile()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        var page = await cast.Visitor("other").GetAsync($"/complaints/{complaint.Number}/investigate");
        await cast.PostAsync("owner", complaint, "communicate", new() { ["Input.Direction"] = "Note", ["Input.Text"] = "Asked the crane driver." }, HttpStatusCode.SeeOther);

        await page.SubmitAsync(Form, new() { ["Input.Text"] = "The rope was worn." });

        var stored = await cast.ReadAsync(complaint);
        Assert.Single(stored.Investigation.Findings);
        Assert.Null(stored.Communications.Single(entry => entry.Direction == MessageDirection.Note).ChannelId);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_takes_the_step_once()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Assessed);
        var page = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/accept");

        var first = await page.SubmitAsync(Form);
        var second = await page.SubmitAsync(Form);

        Assert.Equal(first.Location, second.Location);
        Assert.Single((await cast.ReadAsync(complaint)).History, row => row.Action == ComplaintAction.Accept);
    }

    [Fact]
    [Trait("Rule", "CMP-12")]
    [Trait("Rule", "CMP-14")]
    public async Task Only_those_are_offered_as_owners_who_may_be()
    {
        var complaint = await cast.SaveAsync(Given.Complaint(1, cast.Customer, cast.User("chief"), naming: [cast.User("other").Id]));

        var page = await cast.Visitor("lead").GetAsync($"/complaints/{complaint.Number}/assign");
        var named = await cast.PostAsync("lead", complaint, "assign", new() { ["Input.OwnerId"] = $"{cast.User("other").Id}", ["Input.Note"] = "Try" }, HttpStatusCode.Conflict);

        var offered = page.TextsOf("#Input_OwnerId option");
        Assert.Contains("owner", offered, StringComparer.Ordinal);
        Assert.DoesNotContain("other", offered, StringComparer.Ordinal);
        Assert.DoesNotContain("chief", offered, StringComparer.Ordinal);
        Assert.DoesNotContain("manager", offered, StringComparer.Ordinal);
        Assert.NotNull(named.ErrorAt("Input.OwnerId"));
    }

    [Theory]
    [InlineData("assign", "Input.OwnerId", "999999")]
    [InlineData("communicate", "Input.ChannelId", "999999")]
    [InlineData("merge", "Input.Target", "CP-999999")]
    [InlineData("route", "Input.TeamId", "999999")]
    public async Task A_choice_that_does_not_exist_is_refused(string step, string field, string value)
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        var fields = ComplaintSteps.FieldsOf(step, complaint.Number);
        fields[field] = value;

        var page = await cast.PostAsync("lead", complaint, step, fields, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(page.ErrorAt(field));
    }

    [Fact]
    public async Task Input_that_cannot_be_right_is_refused_beside_its_field()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);

        var hold = await cast.PostAsync("owner", complaint, "hold", new() { ["Input.Reason"] = "WaitingCustomer", ["Input.ExpectedOn"] = "2026-03-01" }, HttpStatusCode.Conflict);
        var refund = await cast.PostAsync("owner", complaint, "propose", new() { ["Input.Type"] = "Refund", ["Input.Description"] = "Fee" }, HttpStatusCode.Conflict);
        var escalate = await cast.PostAsync("owner", complaint, "escalate", [], HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(hold.ErrorAt("Input.ExpectedOn"));
        Assert.NotNull(refund.ErrorAt("Input.Amount"));
        Assert.NotNull(escalate.ErrorAt("Input.Reason"));
    }

    [Fact]
    public async Task The_summary_names_each_field_in_the_order_of_the_form()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);

        var page = await cast.PostAsync("owner", complaint, "reassess", new() { ["Input.Severity"] = "", ["Input.Urgency"] = "", ["Input.Reason"] = " " }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(
            ["Severity: Choose one from the list.", "Urgency: Choose one from the list.", "Reason: This must not be left empty."],
            page.TextsOf(".error-summary li"));
        Assert.True(page.Has(".error-summary a[href='#Input_Urgency']"));
    }

    [Theory]
    [InlineData("ask", "Input.DueOn", "", "Give the day.")]
    [InlineData("propose", "Input.Amount", "10.005", "two decimals")]
    [InlineData("amend", "Input.AmountInvolved", "10.005", "two decimals")]
    [InlineData("amend", "Input.AmountInvolved", "1000000000000", "999,999,999,999.99")]
    public async Task A_field_says_what_it_wants(string step, string field, string value, string told)
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        var fields = ComplaintSteps.FieldsOf(step, complaint.Number);
        fields[field] = value;

        var page = await cast.PostAsync("owner", complaint, step, fields, HttpStatusCode.UnprocessableEntity);

        Assert.Contains(told, page.ErrorAt(field), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CMP-03")]
    [Trait("Rule", "CMP-77")]
    public async Task A_refusal_says_who_may_and_when()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        var fields = ComplaintSteps.FieldsOf("communicate", complaint.Number);
        fields["Input.At"] = "2099-01-01T10:00";

        var assign = await cast.Visitor("other").GetAsync($"/complaints/{complaint.Number}/assign", HttpStatusCode.Conflict);
        var later = await cast.PostAsync("owner", complaint, "communicate", fields, HttpStatusCode.Conflict);

        Assert.Contains("“Assign” is not for you to do with this complaint, but for an agent while nobody owns it or a supervisor", assign.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("Give a time between the receipt of the complaint and now.", later.ErrorAt("Input.At"));
    }

    [Fact]
    public async Task A_complaint_that_does_not_exist_has_no_steps()
    {
        await cast.Visitor("owner").GetAsync("/complaints/CP-999999/escalate", HttpStatusCode.NotFound);
        await cast.Visitor("owner").GetAsync("/complaints/nonsense/escalate", HttpStatusCode.NotFound);
    }
}
