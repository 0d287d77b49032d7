using System.Net;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using CrmPortal.Web.Tests.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Tasks;

public sealed class DepartmentTaskTests(ComplaintCast cast) : IClassFixture<ComplaintCast>
{
    private const string Form = "main form[data-guard]";

    private static Fields Question => new()
    {
        ["Input.Title"] = "Check the crane log", ["Input.To"] = "t:1", ["Input.DueOn"] = "2026-03-04", ["Input.Priority"] = "High",
    };

    [Fact]
    public async Task A_department_is_asked_answers_and_its_answer_becomes_a_finding()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        using var member = await cast.Host.SignInAsync(Given.User(team: cast.Department));
        var owner = cast.Visitor("owner");
        var page = await owner.GetAsync($"/complaints/{complaint.Number}");
        var asked = await (await page.ClickAsync("section[aria-labelledby=departments] a[href$='/ask']")).SubmitAsync(Form, Question);
        Assert.Equal($"/complaints/{complaint.Number}", asked.Location);
        var task = await TaskAsync(complaint);

        await (await member.GetAsync($"/tasks/{task.Id}/accept")).SubmitAsync(Form);
        await (await member.GetAsync($"/tasks/{task.Id}/done")).SubmitAsync(Form, new() { ["Input.Note"] = "The rope was worn." });
        var answered = await owner.GetAsync($"/complaints/{complaint.Number}");
        var finding = await answered.ClickAsync($"a[href$='investigate?task={task.Id}']");
        await finding.SubmitAsync(Form);

        Assert.Contains("The rope was worn.", answered.TextOf($"[data-department-task='{task.Id}']"), StringComparison.Ordinal);
        var stored = Assert.Single((await cast.ReadAsync(complaint)).Investigation.Findings);
        Assert.Equal("The rope was worn.", stored.Text);
        Assert.StartsWith("Workshop", stored.Source, StringComparison.Ordinal);
        Assert.False((await owner.GetAsync($"/complaints/{complaint.Number}")).Has($"a[href$='investigate?task={task.Id}']"));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_asks_once()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        var command = Guid.CreateVersion7();

        await cast.PostAsync("owner", complaint, "ask", Question, HttpStatusCode.SeeOther, command);
        await cast.PostAsync("owner", complaint, "ask", Question, HttpStatusCode.SeeOther, command);

        var task = await TaskAsync(complaint);
        Assert.Equal((1L, TaskPriority.High, cast.User("owner").Id), (task.TeamId!.Value, task.Priority, task.RequesterId!.Value));
        Assert.Single((await cast.ReadAsync(complaint)).History, h => h.Action is ComplaintAction.Ask);
    }

    [Theory]
    [InlineData("Title", " ")]
    [InlineData("To", "")]
    [InlineData("To", "t:999999")]
    [InlineData("To", "u:999999")]
    [InlineData("To", "'><script>")]
    [InlineData("DueOn", "2026-03-01")]
    [InlineData("DueOn", "soon")]
    [InlineData("Priority", "99")]
    [Trait("Rule", "TSK-12")]
    public async Task What_is_wrong_is_refused_beside_its_field(string field, string value)
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        var fields = Question;
        fields["Input." + field] = value;

        var page = await cast.PostAsync("owner", complaint, "ask", fields, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(page.ErrorAt("Input." + field));
        Assert.False(await cast.Host.QueryAsync(db => db.Tasks.AnyAsync(t => t.ComplaintId == complaint.Id)));
    }

    [Fact]
    [Trait("Rule", "TSK-14")]
    public async Task Whoever_may_not_read_the_complaint_is_refused_by_name()
    {
        var complaint = await cast.SaveAsync(Given.Complaint(1, cast.Customer, level: InfoLevel.Confidential));
        var other = cast.User("other");
        var fields = Question;
        fields["Input.To"] = $"u:{other.Id}";

        var page = await cast.PostAsync("lead", complaint, "ask", fields, HttpStatusCode.Conflict);

        Assert.Contains(other.DisplayName, page.ErrorAt("Input.To"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "TSK-13")]
    public async Task Whoever_is_asked_about_a_hidden_complaint_is_told_its_number_alone()
    {
        var team = Given.Team();
        await cast.Host.SaveAsync(team);
        var complaint = await cast.SaveAsync(Given.Complaint(1, team: team, description: "Nobody else may know."));
        var task = await cast.Host.QueryAsync(db => Given.AskedAsync(db, complaint, cast.Department));
        using var member = await cast.Host.SignInAsync(Given.User(team: cast.Department));

        var page = await member.GetAsync($"/tasks/{task.Id}");

        Assert.Contains(complaint.Number, page.TextOf(".facts"), StringComparison.Ordinal);
        Assert.False(page.Has($"a[href*='{complaint.Number}']"));
        Assert.DoesNotContain("Nobody else", page.Body, StringComparison.Ordinal);
        await member.GetAsync($"/complaints/{complaint.Number}", HttpStatusCode.NotFound);
        await member.GetAsync($"/complaints/{complaint.Number}/ask", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_answer_of_another_complaint_is_not_taken_over()
    {
        var (complaint, other) = (await cast.ComplaintAsync(ComplaintStatus.Investigating), await cast.ComplaintAsync(ComplaintStatus.Investigating));
        var task = await cast.Host.QueryAsync(db => Given.AskedAsync(db, other, cast.Department));

        var page = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/investigate?task={task.Id}");

        Assert.Equal("", page.ValueOf("Input.Text"));
    }

    [Fact]
    [Trait("Rule", "MAI-10")]
    public async Task The_owner_is_told_of_a_refusal_and_of_an_answer()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        var user = Given.User(team: cast.Department);
        using var member = await cast.Host.SignInAsync(user);
        var (first, second) = (await AskAsync(complaint, "lead"), await AskAsync(complaint, "owner"));

        await (await member.GetAsync($"/tasks/{first.Id}/decline")).SubmitAsync(Form, new() { ["Input.Note"] = "Not ours" });
        await (await member.GetAsync($"/tasks/{second.Id}/accept")).SubmitAsync(Form);
        await (await member.GetAsync($"/tasks/{second.Id}/done")).SubmitAsync(Form, new() { ["Input.Note"] = "Worn" });

        var mails = await MailsAsync(complaint);
        Assert.Equal([MailKind.DepartmentRefusal, MailKind.DepartmentAnswer], mails.Select(m => m.Kind));
        Assert.All(mails, mail => Assert.Equal(cast.User("owner").Email, mail.To));
        Assert.All(mails, mail => Assert.DoesNotContain("ours", mail.BodyToSend, StringComparison.Ordinal));
        var box = await cast.Visitor("lead").GetAsync("/tasks");
        Assert.Contains($"/tasks/{first.Id}", box.Body, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "TSK-15")]
    public async Task A_new_risk_asks_the_team_that_is_responsible_once()
    {
        await ChargeAsync(Risks.Legal, cast.Department);
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Acknowledged);

        await AssessAsync(complaint, "Legal", "Safety");
        await cast.Host.QueryAsync(async db =>
        {
            var stored = (await db.FindComplaintForWorkAsync(complaint.Number, ComplaintParts.All, CancellationToken.None))!;
            stored.Triage.Reassess(stored.Severity, stored.Urgency, "No suit", cast.Actor("lead"), Clock.Start, Given.Clocks, Risks.None);
            stored.Triage.Reassess(stored.Severity, stored.Urgency, "A suit after all", cast.Actor("lead"), Clock.Start, Given.Clocks, Risks.Legal);
            return await db.SaveChangesAsync();
        });

        var task = await TaskAsync(complaint);
        Assert.Equal((Risks.Legal, cast.Department.Id, null, TaskPriority.High), (task.Risk!.Value, task.TeamId!.Value, task.RequesterId, task.Priority));
        Assert.Equal(new DateTime(2026, 3, 3, 15, 59, 59, DateTimeKind.Utc), task.DueAt);
    }

    [Fact]
    [Trait("Rule", "TSK-15")]
    public async Task A_complaint_that_comes_in_with_a_risk_asks_at_once()
    {
        await ChargeAsync(Risks.Legal, cast.Department);
        var form = await cast.Visitor("owner").GetAsync("/complaints/new");

        var answer = await form.SubmitAsync(
            "form.intake", new() { ["Input.Description"] = "I see you in court.", ["Input.TypeId"] = "1", ["Input.ChannelId"] = "1", ["Input.Anonymous"] = "true", ["Input.RiskFlags"] = "Legal" });

        var id = Complaint.Numbers.Parse(answer.Location!.Split('/')[^1]);
        var task = await cast.Host.QueryAsync(db => db.Tasks.AsNoTracking().SingleAsync(t => t.ComplaintId == id));
        Assert.Equal((Risks.Legal, cast.Department.Id), (task.Risk!.Value, task.TeamId!.Value));
    }

    [Fact]
    [Trait("Rule", "TSK-15")]
    public async Task A_retired_team_is_not_asked()
    {
        var retired = new Team { Name = "Former lawyers", RetiredAt = Clock.Start };
        await cast.Host.SaveAsync(retired);
        await ChargeAsync(Risks.Media, retired);
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Acknowledged);

        await AssessAsync(complaint, "Media");

        Assert.False(await cast.Host.QueryAsync(db => db.Tasks.AnyAsync(t => t.ComplaintId == complaint.Id)));
        Assert.Equal(Risks.Media, (await cast.ReadAsync(complaint)).RiskFlags);
    }

    private Task<int> ChargeAsync(Risks risk, Team team) => cast.Host.QueryAsync(async db =>
    {
        (await db.RiskTeams.SingleAsync()).Change(
            legal: risk is Risks.Legal ? team.Id : null, safety: null, media: risk is Risks.Media ? team.Id : null, regulator: null);
        return await db.SaveChangesAsync();
    });

    private Task<Page> AssessAsync(Complaint complaint, params string[] risks)
    {
        Fields fields = new() { ["Input.TypeId"] = "1", ["Input.Severity"] = "Moderate", ["Input.Urgency"] = "Normal", ["Input.RiskFlags"] = risks };
        return cast.PostAsync("owner", complaint, "assess", fields, HttpStatusCode.SeeOther);
    }

    private Task<FollowUpTask> AskAsync(Complaint complaint, string by) =>
        cast.Host.QueryAsync(db => Given.AskedAsync(db, complaint, cast.Department, by: cast.User(by)));

    private Task<FollowUpTask> TaskAsync(Complaint complaint) =>
        cast.Host.QueryAsync(db => db.Tasks.AsNoTracking().SingleAsync(t => t.ComplaintId == complaint.Id));

    private Task<List<OutgoingMail>> MailsAsync(Complaint complaint) => cast.Host.QueryAsync(db =>
        db.OutgoingMails.AsNoTracking().Where(m => m.ComplaintId == complaint.Id && (m.Kind == MailKind.DepartmentAnswer || m.Kind == MailKind.DepartmentRefusal)).OrderBy(m => m.Id).ToListAsync());
}
