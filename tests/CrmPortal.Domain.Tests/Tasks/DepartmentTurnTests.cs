using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using Xunit;
using static CrmPortal.Testing.People;

namespace CrmPortal.Domain.Tests.Tasks;

public sealed class DepartmentTurnTests
{
    private static readonly BusinessCalendar Calendar = BusinessCalendar.Default(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    [Fact]
    [Trait("Rule", "TSK-16")]
    public void A_turn_is_measured_in_working_time()
    {
        var task = Asked();
        task.Accept(Ben, Given.Now.AddHours(1));
        task.Complete("sent", Ben, Given.Now.AddDays(1));

        var turn = Assert.Single(task.Turns());

        Assert.Equal(WorkingTime.FromHours(1), turn.ToAccept(Calendar.Between));
        Assert.Equal(Calendar.Between(Given.Now.AddHours(1), Given.Now.AddDays(1)), turn.ToDone(Calendar.Between));
        Assert.Equal(WorkingTime.FromMinutes(WorkingTime.MinutesPerDay), turn.TimeIn(Calendar.Between, Given.Now.AddDays(5)));
        Assert.False(turn.IsOpen);
    }

    [Fact]
    [Trait("Rule", "TSK-16")]
    public void What_waits_between_a_completion_and_its_reopening_does_not_count()
    {
        var task = Asked();
        task.Accept(Ben, Given.Now);
        task.Complete("sent", Ben, Given.Now.AddHours(1));
        task.Reopen("the wrong one", Ann, Given.Now.AddDays(1));

        var again = Assert.Single(task.Turns());
        Assert.True(again.IsOpen);
        Assert.Null(again.ToDone(Calendar.Between));
        Assert.Equal(WorkingTime.FromHours(2), again.TimeIn(Calendar.Between, Given.Now.AddDays(1).AddHours(1)));

        task.Complete("the right one", Ben, Given.Now.AddDays(1).AddHours(2));
        Assert.Equal(WorkingTime.FromHours(3), Assert.Single(task.Turns()).ToDone(Calendar.Between));
    }

    [Fact]
    [Trait("Rule", "TSK-16")]
    [Trait("Rule", "TSK-17")]
    public void What_is_declined_and_handed_on_is_a_turn_of_each()
    {
        var task = Asked();
        task.Decline("not ours", Ben, Given.Now.AddHours(1));
        task.Reassign(99, null, Given.Now.AddDays(3), Ann, Given.Now.AddDays(1));

        var turns = task.Turns();

        Assert.Equal([(Team, true, false), (99L, false, true)], turns.Select(t => (t.TeamId!.Value, t.IsHandedOn, t.IsOpen)));
        Assert.Equal("not ours", turns[0].DeclineReason);
        Assert.Equal(WorkingTime.FromHours(1), turns[0].TimeIn(Calendar.Between, Given.Now.AddDays(9)));
        Assert.Equal(WorkingTime.FromHours(2), turns[1].TimeIn(Calendar.Between, Given.Now.AddDays(1).AddHours(2)));
    }

    [Fact]
    [Trait("Rule", "TSK-17")]
    public void A_declined_turn_is_not_handed_on_before_somebody_else_has_it()
    {
        var task = Asked();
        task.Decline("not ours", Ben, Given.Now);

        Assert.Equal([DepartmentCount.Asked, DepartmentCount.Declined], Counts(task, Given.Now));
    }

    [Fact]
    [Trait("Rule", "TSK-17")]
    public void Late_is_what_is_done_or_still_open_after_it_was_due()
    {
        var (open, done) = (Asked(), Asked());
        done.Accept(Ben, Given.Now);
        done.Complete("sent", Ben, Given.Job.DueAt.AddSeconds(1));

        Assert.Equal([DepartmentCount.Asked, DepartmentCount.Open], Counts(open, Given.Job.DueAt));
        Assert.Equal([DepartmentCount.Asked, DepartmentCount.Open, DepartmentCount.Late], Counts(open, Given.Job.DueAt.AddSeconds(1)));
        Assert.Equal([DepartmentCount.Asked, DepartmentCount.Accepted, DepartmentCount.Done, DepartmentCount.Late], Counts(done, Given.Job.DueAt.AddDays(1)));
    }

    [Fact]
    [Trait("Rule", "TSK-17")]
    public void A_cancelled_turn_is_neither_open_nor_late()
    {
        var task = Asked();
        task.Cancel("not needed", Ann, Given.Now.AddHours(1));

        Assert.Equal([DepartmentCount.Asked], Counts(task, Given.Job.DueAt.AddDays(1)));
    }

    private static FollowUpTask Asked() => FollowUpTask.Request(Given.Job with { TeamId = Team }, null, null, Ann, Given.Now);

    private static IEnumerable<DepartmentCount> Counts(FollowUpTask task, DateTime now) =>
        Enum.GetValues<DepartmentCount>().Where(count => Assert.Single(task.Turns()).Is(count, now));
}
