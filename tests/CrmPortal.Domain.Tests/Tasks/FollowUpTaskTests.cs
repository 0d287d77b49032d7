using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using Xunit;
using static CrmPortal.Testing.People;

namespace CrmPortal.Domain.Tests.Tasks;

public sealed class FollowUpTaskTests
{
    [Fact]
    [Trait("Rule", "TSK-08")]
    public void Managers_and_admins_hand_nothing_over()
    {
        Refused.By(TaskRules.WorkersOnly, () => FollowUpTask.Request(Given.Job, null, null, Manager, Given.Now));
        Refused.By(TaskRules.WorkersOnly, () => FollowUpTask.Request(Given.Job, null, null, Admin, Given.Now));

        Assert.Null(FollowUpTask.Request(Given.Job, null, null, Actor.System, Given.Now).RequesterId);
    }

    [Fact]
    [Trait("Rule", "TSK-01")]
    public void A_task_without_a_title_is_refused() =>
        Refused.By(TaskRules.TitleIsGiven, "Title", () => FollowUpTask.Request(Given.Job with { Title = " " }, null, null, Ann, Given.Now));

    [Fact]
    [Trait("Rule", "TSK-02")]
    public void A_task_is_due_after_the_moment_it_is_handed_over() =>
        Refused.By(TaskRules.DueAfterNow, "DueAt", () => FollowUpTask.Request(Given.Job with { DueAt = Given.Now }, null, null, Ann, Given.Now));

    [Fact]
    [Trait("Rule", "TSK-02")]
    public void A_task_for_a_day_is_due_at_its_last_second()
    {
        var shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

        Assert.Equal(new DateTime(2026, 3, 2, 15, 59, 59, DateTimeKind.Utc), FollowUpTask.EndOf(new DateOnly(2026, 3, 2), shanghai));
    }

    [Fact]
    [Trait("Rule", "INT-07")]
    public void A_level_above_the_own_clearance_is_refused() =>
        Refused.By(InteractionRules.LevelAboveOwnClearance, () => FollowUpTask.Request(Given.Job with { Level = InfoLevel.TopSecret }, null, null, Ann, Given.Now));

    [Fact]
    [Trait("Rule", "TSK-09")]
    public void A_task_has_at_least_the_level_of_its_customer_and_source()
    {
        var source = Interaction.Log(Given.Call with { Level = InfoLevel.Confidential }, Given.Prospect(), Given.Telephone, Sue, Given.Now);

        Assert.Equal(InfoLevel.Confidential, FollowUpTask.Request(Given.Job, Given.Prospect(), source, Sue, Given.Now).Level);
        Assert.Equal(InfoLevel.TopSecret, FollowUpTask.Request(Given.Job, Given.Prospect(InfoLevel.TopSecret), null, Sue, Given.Now).Level);
        Assert.Equal(InfoLevel.Internal, FollowUpTask.Request(Given.Job, null, null, Ann, Given.Now).Level);
    }

    [Fact]
    [Trait("Rule", "TSK-10")]
    public void Whoever_accepts_a_task_of_the_team_has_it()
    {
        var task = FollowUpTask.Request(Given.Job with { TeamId = Team }, null, null, Ann, Given.Now);

        task.Accept(Ben, Given.Now);

        Assert.Equal(Ben.UserId, task.AssigneeId);
        Refused.By(TaskRules.AllowedToThisPerson, () => task.Start(Ann, Given.Now));
    }

    [Fact]
    [Trait("Rule", "TSK-05")]
    public void Declining_reopening_and_cancelling_take_a_reason()
    {
        var task = FollowUpTask.Request(Given.Job with { AssigneeId = Ben.UserId }, null, null, Ann, Given.Now);

        Refused.By(TaskRules.ReasonIsGiven, "Note", () => task.Decline(" ", Ben, Given.Now));
        Refused.By(TaskRules.ReasonIsGiven, "Note", () => task.Cancel("", Ann, Given.Now));
        Assert.Equal(FollowUpTaskStatus.New, task.Status);

        task.Accept(Ben, Given.Now);
        task.Complete("sent", Ben, Given.Now);
        Refused.By(TaskRules.ReasonIsGiven, "Note", () => task.Reopen("\n", Ann, Given.Now));
    }

    [Fact]
    [Trait("Rule", "TSK-06")]
    public void A_task_is_not_done_without_a_result()
    {
        var task = FollowUpTask.Request(Given.Job with { AssigneeId = Ben.UserId }, null, null, Ann, Given.Now);
        task.Accept(Ben, Given.Now);

        Refused.By(TaskRules.DoneNeedsResult, "Note", () => task.Complete(" ", Ben, Given.Now));

        Assert.Equal((FollowUpTaskStatus.Accepted, 2), (task.Status, task.History.Count));
    }

    [Fact]
    [Trait("Rule", "TSK-07")]
    public void A_task_completed_straight_after_it_was_accepted_is_started_on_the_way()
    {
        var task = FollowUpTask.Request(Given.Job with { AssigneeId = Ben.UserId }, null, null, Ann, Given.Now);
        task.Accept(Ben, Given.Now);

        task.Complete("sent", Ben, Given.Now.AddHours(1));

        Assert.Equal(
            [FollowUpTaskAction.Request, FollowUpTaskAction.Accept, FollowUpTaskAction.Start, FollowUpTaskAction.Complete],
            task.History.Select(m => m.Action));
        Assert.Equal(("sent", Given.Now.AddHours(1)), (task.Result, task.DoneAt!.Value));
    }

    [Fact]
    [Trait("Rule", "TSK-03")]
    public void A_declined_task_goes_to_somebody_else_and_can_be_done_and_reopened()
    {
        var task = FollowUpTask.Request(Given.Job with { AssigneeId = Ben.UserId }, null, null, Ann, Given.Now);

        task.Decline("on holiday", Ben, Given.Now);
        task.Reassign(null, Sue, Given.Now.AddDays(2), Ann, Given.Now);
        task.Accept(Sue, Given.Now);
        task.Start(Sue, Given.Now);
        task.Wait("the printer", Sue, Given.Now);
        task.Complete("sent", Sue, Given.Now);
        task.Reopen("it was the wrong one", Ann, Given.Now);

        Assert.Equal((FollowUpTaskStatus.InProgress, null, null), (task.Status, task.Result, task.DoneAt));
        Assert.Equal("on holiday", task.History[1].Note);
        Assert.Equal("sent", task.History[^2].Note);
    }

    [Fact]
    [Trait("Rule", "TSK-02")]
    public void A_declined_task_is_not_handed_on_with_a_due_time_that_has_passed()
    {
        var task = FollowUpTask.Request(Given.Job with { AssigneeId = Ben.UserId }, null, null, Ann, Given.Now);
        task.Decline("on holiday", Ben, Given.Now);

        Refused.By(TaskRules.DueAfterNow, "DueOn", () => task.Reassign(null, Sue, Given.Now.AddDays(1), Ann, Given.Now.AddDays(1)));

        Assert.Equal((FollowUpTaskStatus.Declined, Ben.UserId), (task.Status, task.AssigneeId));
    }

    [Fact]
    public void Only_an_open_task_is_overdue()
    {
        var task = FollowUpTask.Request(Given.Job with { AssigneeId = Ben.UserId }, null, null, Ann, Given.Now);

        Assert.False(task.IsOverdueAt(Given.Job.DueAt));
        Assert.True(task.IsOverdueAt(Given.Job.DueAt.AddSeconds(1)));

        task.Cancel("not needed", Ann, Given.Now);
        Assert.False(task.IsOverdueAt(Given.Job.DueAt.AddSeconds(1)));
    }
}
