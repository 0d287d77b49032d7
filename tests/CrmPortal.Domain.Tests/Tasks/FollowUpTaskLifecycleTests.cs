using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using Xunit;
using Xunit.Abstractions;
using static CrmPortal.Testing.People;

namespace CrmPortal.Domain.Tests.Tasks;

public sealed class FollowUpTaskLifecycleTests(ITestOutputHelper output)
{
    // The task is for the team and was asked for by r; once accepted it is a's.
    // r the requester, an agent      a the assignee, an agent of the team   t another agent of the team
    // f an agent of another team     s a supervisor                         m a manager, d an admin, y the system
    private const string Expected = """
                 New      Accepted InProg   Waiting  Done     Declined Cancel
        Request  .        .        .        .        .        .        .
        Accept   ats      .        .        .        .        .        .
        Decline  ats      .        .        .        .        .        .
        Start    .        a        .        a        .        .        .
        Wait     .        .        a        .        .        .        .
        Complete .        a        a        a        .        .        .
        Reassign .        .        .        .        .        rs       .
        Reopen   .        .        .        .        r        .        .
        Cancel   rs       rs       rs       rs       .        rs       .
        """;

    private static readonly (char Letter, Actor Person)[] People =
    [
        ('r', Stranger with { UserId = 10, TeamId = 98 }), ('a', Ben), ('t', Ann), ('f', Stranger), ('s', Sue), ('m', Manager), ('d', Admin), ('y', Actor.System),
    ];

    private static Actor Requester => People[0].Person;

    [Fact]
    [Trait("Rule", "TSK-03")]
    [Trait("Rule", "TSK-04")]
    public void Every_cell_of_the_grid_is_as_written_down()
    {
        var header = Expected.ReplaceLineEndings("\n").Split('\n')[0];

        var grid = string.Join('\n', Enum.GetValues<FollowUpTaskAction>().Select(Line).Prepend(header));

        output.WriteLine(grid);
        Assert.Equal(Expected.ReplaceLineEndings("\n"), grid);
    }

    [Theory]
    [Trait("Rule", "TSK-03")]
    [Trait("Rule", "TSK-04")]
    [MemberData(nameof(Cells))]
    public void A_command_is_refused_exactly_where_the_grid_is_empty(FollowUpTaskStatus status, FollowUpTaskAction action, char letter)
    {
        var task = In(status);
        var by = People.Single(p => p.Letter == letter).Person;
        var (allowed, possible) = (task.Allows(action, by), People.Any(p => task.Allows(action, p.Person)));

        var refusal = Record.Exception(() => Do(task, action, by)) as RuleViolation;

        Assert.Equal(allowed ? null : possible ? TaskRules.AllowedToThisPerson : TaskRules.PossibleInThisStatus, refusal?.Rule);
        Assert.Equal(allowed, task.Status != status);
    }

    [Theory]
    [Trait("Rule", "TSK-04")]
    [InlineData(null, null, "atfs")]
    [InlineData(Team, null, "ats")]
    [InlineData(99L, null, "f")]
    [InlineData(null, 2L, "a")]
    [InlineData(99L, 2L, "a")]
    public void A_task_is_taken_by_whom_it_was_handed_to(long? team, long? assignee, string expected)
    {
        var task = FollowUpTask.Request(Given.Job with { TeamId = team, AssigneeId = assignee }, null, null, Requester, Given.Now);

        var who = string.Concat(People.Skip(1).Where(p => task.Allows(FollowUpTaskAction.Accept, p.Person)).Select(p => p.Letter));

        Assert.Equal(expected, who);
    }

    public static TheoryData<FollowUpTaskStatus, FollowUpTaskAction, char> Cells()
    {
        var cells = new TheoryData<FollowUpTaskStatus, FollowUpTaskAction, char>();
        foreach (var status in Enum.GetValues<FollowUpTaskStatus>())
        {
            foreach (var action in Enum.GetValues<FollowUpTaskAction>().Where(a => a is not FollowUpTaskAction.Request))
            {
                foreach (var (letter, _) in People)
                {
                    cells.Add(status, action, letter);
                }
            }
        }

        return cells;
    }

    private static string Line(FollowUpTaskAction action) =>
        $"{action,-8} {string.Join(' ', Enum.GetValues<FollowUpTaskStatus>().Select(s => $"{Cell(s, action),-8}"))}".TrimEnd();

    private static string Cell(FollowUpTaskStatus status, FollowUpTaskAction action)
    {
        var task = In(status);
        var who = string.Concat(People.Where(p => task.Allows(action, p.Person)).Select(p => p.Letter));
        return who.Length == 0 ? "." : who;
    }

    private static FollowUpTask In(FollowUpTaskStatus status)
    {
        var task = FollowUpTask.Request(Given.Job with { TeamId = Team }, null, null, Requester, Given.Now);
        FollowUpTaskAction[] way = status switch
        {
            FollowUpTaskStatus.New => [],
            FollowUpTaskStatus.Accepted => [FollowUpTaskAction.Accept],
            FollowUpTaskStatus.InProgress => [FollowUpTaskAction.Accept, FollowUpTaskAction.Start],
            FollowUpTaskStatus.Waiting => [FollowUpTaskAction.Accept, FollowUpTaskAction.Start, FollowUpTaskAction.Wait],
            FollowUpTaskStatus.Done => [FollowUpTaskAction.Accept, FollowUpTaskAction.Complete],
            FollowUpTaskStatus.Declined => [FollowUpTaskAction.Decline],
            _ => [FollowUpTaskAction.Cancel],
        };
        foreach (var action in way)
        {
            Do(task, action, action is FollowUpTaskAction.Cancel ? Requester : Ben);
        }

        return task;
    }

    private static void Do(FollowUpTask task, FollowUpTaskAction action, Actor by)
    {
        switch (action)
        {
            case FollowUpTaskAction.Accept:
                task.Accept(by, Given.Now);
                break;
            case FollowUpTaskAction.Decline:
                task.Decline("no time", by, Given.Now);
                break;
            case FollowUpTaskAction.Start:
                task.Start(by, Given.Now);
                break;
            case FollowUpTaskAction.Wait:
                task.Wait(null, by, Given.Now);
                break;
            case FollowUpTaskAction.Complete:
                task.Complete("sent", by, Given.Now);
                break;
            case FollowUpTaskAction.Reassign:
                task.Reassign(Team, null, Given.Job.DueAt, by, Given.Now);
                break;
            case FollowUpTaskAction.Reopen:
                task.Reopen("wrong one", by, Given.Now);
                break;
            default:
                task.Cancel("not needed", by, Given.Now);
                break;
        }
    }
}
