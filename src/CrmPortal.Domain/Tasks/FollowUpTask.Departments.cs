using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Tasks;

/// <summary>What a department is asked about a complaint 部门协办.</summary>
public sealed partial class FollowUpTask
{
    public long? ComplaintId { get; private set; }

    /// <summary>TSK-15. The risk of the complaint that opened it; null where somebody asked.</summary>
    public Risks? Risk { get; private set; }

    private bool IsAboutComplaint => ComplaintId is not null;

    /// <summary>
    /// TSK-12, TSK-13, TSK-14. Asks a department, or a person in it, to do something for a complaint, whose history then
    /// says so: <c>Complaint.Ask</c> is how it is done.
    /// </summary>
    /// <param name="about">The complaint it is about.</param>
    /// <param name="input">What was typed; its level does not count, for the task has that of the complaint.</param>
    /// <param name="person">Who is asked; null for the whole team of the input.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">UTC.</param>
    internal static FollowUpTask Ask(ComplaintReference about, NewTask input, Actor? person, Actor by, DateTime now)
    {
        RequireReceiver(input.TeamId, person, about.Level);
        var task = Request(
            input with { TeamId = person is null ? input.TeamId : person.TeamId, AssigneeId = person?.UserId, Level = InfoLevel.Public },
            customer: null,
            source: null,
            by,
            now);
        (task.ComplaintId, task.CustomerId, task.Level) = (about.Id, about.CustomerId, about.Level);
        task.Risk = about.Risk;
        return task;
    }

    /// <summary>TSK-16. Who had it when: a turn for each time it was handed over, the oldest first.</summary>
    public IReadOnlyList<DepartmentTurn> Turns() => DepartmentTurn.Of(_history, DueAt);

    private void TellAnswer()
    {
        if (IsAboutComplaint)
        {
            Raise(new DepartmentAnswered(this));
        }
    }

    private static void RequireReceiver(long? teamId, Actor? person, InfoLevel level)
    {
        if (teamId is null && person is null)
        {
            throw new RuleViolation(TaskRules.QuestionNamesReceiver).At("To");
        }

        if (person is not null && (!person.WorksWithCustomers || person.Clearance < level))
        {
            throw new RuleViolation(TaskRules.ReceiverReadsLevel, person.Name).At("To");
        }
    }
}

/// <summary>What a task has to know of the complaint it is about.</summary>
/// <param name="Id">Its key.</param>
/// <param name="CustomerId">Null where it is not known.</param>
/// <param name="Level">The level that decides who may see it.</param>
/// <param name="Risk">The risk for which it is asked; null where a person asks.</param>
internal sealed record ComplaintReference(long Id, long? CustomerId, InfoLevel Level, Risks? Risk = null);
