using System.Net;
using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class DiagnosisPageTests(ComplaintCast cast) : IClassFixture<ComplaintCast>
{
    private const string Form = "main form[data-guard]";

    [Fact]
    [Trait("Rule", "CMP-74")]
    public async Task The_chain_and_the_cause_are_shown_with_the_complaint_and_filled_in_next_time()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        var cause = await CauseAsync("Handover fails");
        var owner = cast.Visitor("owner");

        await (await owner.GetAsync($"/complaints/{complaint.Number}/diagnose")).SubmitAsync(
            Form, new() { ["Input.CauseId"] = $"{cause}", ["Input.Whys[0]"] = "It was late", ["Input.Whys[1]"] = "Nobody scanned it" });

        var page = await owner.GetAsync($"/complaints/{complaint.Number}");
        var again = await owner.GetAsync($"/complaints/{complaint.Number}/diagnose");
        Assert.Equal(["It was late", "Nobody scanned it"], page.TextsOf(".whys li"));
        Assert.Contains("Process › Handover fails", page.TextOf("section[aria-labelledby=learning]"), StringComparison.Ordinal);
        Assert.Equal(($"{cause}", "It was late", "Nobody scanned it"), (again.ValueOf("Input.CauseId"), again.ValueOf("Input.Whys[0]"), again.ValueOf("Input.Cause")));
    }

    [Fact]
    [Trait("Rule", "CMP-36")]
    public async Task A_serious_complaint_is_closed_with_a_cause_of_the_catalogue_alone()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Resolved, severity: Severity.Major);
        var (owner, lead) = (cast.Visitor("owner"), cast.Visitor("lead"));
        await (await owner.GetAsync($"/complaints/{complaint.Number}/revisit")).SubmitAsync(Form, new() { ["Input.Result"] = "Satisfied" });
        await lead.GetAsync($"/complaints/{complaint.Number}/close", HttpStatusCode.Conflict);

        await (await owner.GetAsync($"/complaints/{complaint.Number}/diagnose")).SubmitAsync(Form, new() { ["Input.CauseId"] = $"{await CauseAsync("Design")}" });
        await (await lead.GetAsync($"/complaints/{complaint.Number}/close")).SubmitAsync(Form);

        Assert.Equal(ComplaintStatus.Closed, (await cast.ReadAsync(complaint)).Status);
    }

    [Fact]
    public async Task A_diagnosis_without_anything_and_a_forged_cause_are_refused()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        var before = await cast.PrintAsync(complaint);
        var form = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/diagnose");

        var empty = await form.SubmitAsync(Form, [], HttpStatusCode.UnprocessableEntity);
        var forged = await form.SubmitAsync(Form, new() { ["Input.CauseId"] = "99999" }, HttpStatusCode.UnprocessableEntity);
        var tooMany = await form.SubmitAsync(
            Form,
            new() { ["Input.Whys[0]"] = "1", ["Input.Whys[1]"] = "2", ["Input.Whys[2]"] = "3", ["Input.Whys[3]"] = "4", ["Input.Whys[4]"] = "5", ["Input.Whys[5]"] = "6" },
            HttpStatusCode.Conflict);

        Assert.NotNull(empty.ErrorAt("Input.Cause"));
        Assert.NotNull(forged.ErrorAt("Input.CauseId"));
        Assert.Contains("At most 5", tooMany.TextOf(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(before, await cast.PrintAsync(complaint));
    }

    [Fact]
    [Trait("Rule", "CMP-74")]
    public async Task Hostile_and_endless_answers_come_back_as_text()
    {
        const string hostile = "\"><img data-evil src=x onerror=alert(1)>";
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        var form = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/diagnose");

        var page = await form.SubmitAsync(
            Form, new() { ["Input.Whys[0]"] = hostile, ["Input.Whys[1]"] = new string('x', WhyAnswer.TextLimit + 1) }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(hostile, page.ValueOf("Input.Whys[0]"));
        Assert.False(page.Has("[data-evil]"));
        Assert.Contains("1,000", page.TextOf(".error-summary").Replace("1000", "1,000", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private Task<long> CauseAsync(string name) =>
        cast.Host.QueryAsync(db => db.CauseCodes.Where(c => c.NameEn == name).Select(c => c.Id).SingleAsync());
}
