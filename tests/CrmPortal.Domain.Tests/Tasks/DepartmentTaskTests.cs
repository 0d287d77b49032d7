using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using Xunit;
using static CrmPortal.Testing.People;

namespace CrmPortal.Domain.Tests.Tasks;

public sealed class DepartmentTaskTests
{
    private const long Workshop = 7;

    private static readonly NewTask Question = Given.Job with { TeamId = Workshop };

    [Fact]
    [Trait("Rule", "CMP-04")]
    public void A_question_to_a_department_stands_in_the_history_of_the_complaint()
    {
        var complaint = Received();

        var task = complaint.Investigation.Ask(Question, person: null, Ann, Given.Now);

        var row = complaint.History[^1];
        Assert.Equal((ComplaintAction.Ask, ComplaintStatus.Received, task.Title, Ann.UserId), (row.Action, row.To, row.Note!, row.UserId));
        Assert.Equal(complaint.Id, task.ComplaintId);
        Assert.Equal((Workshop, null, Ann.UserId), (task.TeamId!.Value, task.AssigneeId, task.RequesterId));
    }

    [Fact]
    [Trait("Rule", "TSK-12")]
    public void A_question_names_a_team_or_a_person()
    {
        var complaint = Received();

        Refused.By(TaskRules.QuestionNamesReceiver, "To", () => complaint.Investigation.Ask(Given.Job, person: null, Ann, Given.Now));

        Assert.Equal(ComplaintAction.Receive, complaint.History[^1].Action);
    }

    [Fact]
    [Trait("Rule", "TSK-12")]
    public void The_department_of_a_person_is_his_team()
    {
        var task = Received().Investigation.Ask(Given.Job, Stranger, Ann, Given.Now);

        Assert.Equal((Stranger.TeamId, Stranger.UserId), (task.TeamId, task.AssigneeId));
        Assert.Equal(Stranger.TeamId, task.History[0].TeamId);
    }

    [Theory]
    [Trait("Rule", "TSK-13")]
    [InlineData(InfoLevel.Public, InfoLevel.Internal, InfoLevel.Internal)]
    [InlineData(InfoLevel.Confidential, InfoLevel.Internal, InfoLevel.Confidential)]
    [InlineData(InfoLevel.Internal, InfoLevel.Confidential, InfoLevel.Confidential)]
    public void A_question_has_the_level_and_the_customer_of_its_complaint(InfoLevel own, InfoLevel customers, InfoLevel expected)
    {
        var task = Received(own, customers).Investigation.Ask(Question with { Level = InfoLevel.Internal }, person: null, Sue, Given.Now);

        Assert.Equal((expected, 100L), (task.Level, task.CustomerId!.Value));
    }

    [Fact]
    [Trait("Rule", "TSK-14")]
    public void Whoever_may_not_read_the_complaint_is_not_asked()
    {
        var complaint = Received(InfoLevel.Confidential);

        Refused.By(TaskRules.ReceiverReadsLevel, "To", () => complaint.Investigation.Ask(Given.Job, Ben, Sue, Given.Now));
        Refused.By(TaskRules.ReceiverReadsLevel, "To", () => complaint.Investigation.Ask(Given.Job, Manager, Sue, Given.Now));
        Assert.Equal(Sue.UserId, complaint.Investigation.Ask(Given.Job, Sue, Sue, Given.Now).AssigneeId);
    }

    [Fact]
    [Trait("Rule", "TSK-12")]
    [Trait("Rule", "TSK-14")]
    public void What_was_declined_is_handed_on_by_the_same_rules()
    {
        var task = Received(InfoLevel.Confidential).Investigation.Ask(Given.Job, Sue, Sue, Given.Now);
        task.Decline("not mine", Sue, Given.Now);

        Refused.By(TaskRules.QuestionNamesReceiver, "To", () => task.Reassign(null, null, Given.Now.AddDays(2), Sue, Given.Now));
        Refused.By(TaskRules.ReceiverReadsLevel, "To", () => task.Reassign(null, Ben, Given.Now.AddDays(2), Sue, Given.Now));
        Assert.Equal(FollowUpTaskStatus.Declined, task.Status);

        task.Reassign(Workshop, null, Given.Now.AddDays(2), Sue, Given.Now);
        Assert.Equal([Team, Team, Workshop], task.History.Select(h => h.TeamId!.Value));
    }

    [Fact]
    [Trait("Rule", "CMP-03")]
    public void Whoever_does_not_work_on_the_complaint_asks_nobody()
    {
        var complaint = Received();

        Refused.By(ComplaintRules.AllowedToThisPerson, () => complaint.Investigation.Ask(Question, person: null, Stranger, Given.Now));
        Refused.By(ComplaintRules.AllowedToThisPerson, () => complaint.Investigation.Ask(Question, person: null, Manager, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-02")]
    public void Nobody_is_asked_about_a_complaint_that_has_ended()
    {
        var complaint = Received();
        complaint.Exits.Reclassify(ReclassifiedAs.Enquiry, "Only a question", Sue, Given.Now);

        Refused.By(ComplaintRules.PossibleInThisStatus, () => complaint.Investigation.Ask(Question, person: null, Ann, Given.Now));
    }

    [Fact]
    [Trait("Rule", "TSK-15")]
    public void A_risk_asks_in_nobodys_name()
    {
        var task = Received().Investigation.AskForRisk(Risks.Legal, Question, Given.Now);

        Assert.Equal((Risks.Legal, null, Workshop), (task.Risk!.Value, task.RequesterId, task.TeamId!.Value));
        Assert.False(task.Allows(FollowUpTaskAction.Cancel, Ann));
        Assert.True(task.Allows(FollowUpTaskAction.Cancel, Sue));
    }

    private static Complaint Received(InfoLevel level = InfoLevel.Internal, InfoLevel customers = InfoLevel.Internal)
    {
        var content = new ComplaintContent { Description = "It broke." };
        var subject = new ComplaintSubject { TypeId = 1, CustomerId = 100, Level = level, CustomerLevel = customers };
        var clocks = new ClockSettings(BusinessCalendar.Default(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")), DeadlineTable.Default);
        return Complaint.Receive(new ComplaintIntake(content, subject, 1, Given.Now) { TeamId = Team }, Actor.System, Given.Now, clocks);
    }
}
