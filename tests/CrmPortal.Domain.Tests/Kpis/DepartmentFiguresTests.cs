using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using Xunit;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class DepartmentFiguresTests
{
    /// <summary>Monday, 2 March 2026, 10:00 in Shanghai.</summary>
    private static readonly DateTime Start = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly KpiWindow Window = KpiWindow.Of(
        new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1)), Zone, Start.AddDays(1), BusinessCalendar.Default(Zone).Between);

    private static readonly Actor Asks = new(1, "Ann", Role.Agent, 1, InfoLevel.Internal);

    private static readonly Actor Answers = new(2, "Ben", Role.Agent, 2, InfoLevel.Internal);

    [Fact]
    [Trait("Rule", "TSK-17")]
    public void Each_department_has_its_own_counts()
    {
        var declined = Asked(2);
        declined.Decline("not ours", Answers, Start.AddMinutes(30));
        declined.Reassign(3, null, Start.AddDays(4), Asks, Start.AddMinutes(60));
        List<FollowUpTask> tasks = [declined, Done(10, 60), Done(20, 120), Asked(3)];

        var figures = DepartmentFigures.Of(tasks.SelectMany(t => t.Turns()), Window).OrderBy(f => f.TeamId).ToList();

        Assert.Equal([2L, 3L], figures.Select(f => f.TeamId!.Value));
        Assert.Equal("3 2 1 1 2 0 0", Print(figures[0]));
        Assert.Equal("2 0 0 0 0 2 0", Print(figures[1]));
    }

    [Fact]
    [Trait("Rule", "TSK-18")]
    public void Times_are_nearest_rank_percentiles()
    {
        var figures = Assert.Single(DepartmentFigures.Of(new[] { Done(10, 60), Done(30, 100), Done(20, 300) }.SelectMany(t => t.Turns()), Window));

        Assert.Equal((20, 30), (figures.ToAccept.Median!.Value.TotalMinutes, figures.ToAccept.Percentile(90)!.Value.TotalMinutes));
        Assert.Equal((70, 220), (figures.ToDone.Median!.Value.TotalMinutes, figures.ToDone.Percentile(90)!.Value.TotalMinutes));
    }

    [Fact]
    [Trait("Rule", "TSK-17")]
    public void The_share_of_late_ones_is_taken_of_those_done_or_due()
    {
        var due = Asked(2, Start.AddHours(1));
        var figures = Assert.Single(DepartmentFigures.Of(new[] { Done(10, 60), due, Asked(2) }.SelectMany(t => t.Turns()), Window));

        Assert.Equal((2, 50.0), (figures.Decided, figures.LateShare!.Value));
    }

    [Theory]
    [Trait("Rule", "TSK-18")]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void Fewer_than_thirty_are_a_low_base(int n, bool isLow) => Assert.Equal(isLow, DepartmentFigures.IsLowBase(n));

    private static FollowUpTask Asked(long team, DateTime? due = null) => FollowUpTask.Request(
        new NewTask { Title = "Check the log", DueAt = due ?? Start.AddDays(3), TeamId = team }, null, null, Asks, Start);

    private static FollowUpTask Done(int accepted, int done)
    {
        var task = Asked(2);
        task.Accept(Answers, Start.AddMinutes(accepted));
        task.Complete("fine", Answers, Start.AddMinutes(done));
        return task;
    }

    private static string Print(DepartmentFigures figures) =>
        string.Join(' ', Enum.GetValues<DepartmentCount>().Select(count => figures[count]));
}
