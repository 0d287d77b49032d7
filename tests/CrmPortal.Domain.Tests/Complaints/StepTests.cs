using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class StepTests
{
    [Fact]
    [Trait("Rule", "CMP-55")]
    public void Steps_to_come_are_the_owners_and_have_the_due_times_of_the_clocks()
    {
        var complaint = Given.Complaint();

        var confirm = Step(complaint, HandlingStep.Confirm);
        var plan = Step(complaint, HandlingStep.Plan);

        Assert.Equal(7, StepPlan.Of(complaint).Count);
        Assert.Equal((People.Ann.UserId, complaint.AcknowledgeDueAt, null), (confirm.UserId, confirm.DueAt, confirm.DoneAt));
        Assert.Equal((People.Ann.UserId, complaint.Times.ResolutionDueAt, null), (plan.UserId, plan.DueAt, plan.DoneAt));
    }

    [Fact]
    [Trait("Rule", "CMP-55")]
    public void Done_steps_belong_to_those_who_did_them()
    {
        var complaint = Given.Complaint(ComplaintStatus.Closed);

        Assert.All(StepPlan.Of(complaint), step => Assert.Equal(Given.Now, step.DoneAt));
        Assert.Equal("Ben Ben Ben Ben Ann Ann Ann", string.Join(' ', StepPlan.Of(complaint).Select(step => step.UserName)));
    }

    [Fact]
    [Trait("Rule", "CMP-55")]
    public void Work_that_comes_back_opens_its_steps_again()
    {
        var complaint = Given.Complaint(ComplaintStatus.Closed);

        complaint.Closing.Reopen("New evidence", People.Sam, Given.Now, Given.Clocks);

        Assert.Null(Step(complaint, HandlingStep.Plan).DoneAt);
        Assert.Null(Step(complaint, HandlingStep.Implement).DoneAt);
        Assert.NotNull(Step(complaint, HandlingStep.Respond).DoneAt);
    }

    [Fact]
    [Trait("Rule", "CMP-55")]
    public void A_step_says_until_when_it_is_late_by_which_clock()
    {
        var confirm = Step(Given.Complaint(), HandlingStep.Confirm);

        Assert.Equal((ClockKind.Acknowledge, At.Shanghai("2026-03-02 14:00")), (confirm.Clock, confirm.DueAt));
        Assert.Null(confirm.LateUntil(At.Shanghai("2026-03-02 14:00")));
        Assert.Equal(At.Shanghai("2026-03-02 16:00"), confirm.LateUntil(At.Shanghai("2026-03-02 16:00")));
    }

    private static ComplaintStep Step(Complaint complaint, HandlingStep step) =>
        StepPlan.Of(complaint).Single(candidate => candidate.Step == step);
}
