using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Interactions;

/// <summary>What a department is asked about a complaint 部门协办.</summary>
public sealed partial class FollowUpTask
{
    public long? ComplaintId { get; private set; }

    /// <summary>The complaint a department is asked about.</summary>
    public Complaint? Complaint { get; private set; }

    /// <summary>TSK-15. The risk of the complaint that opened it; null where somebody asked.</summary>
    public Risks? Risk { get; private set; }

    private bool IsAboutComplaint => Complaint is not null || ComplaintId is not null;

    /// <summary>CMP-02, CMP-03, TSK-12, TSK-13, TSK-14. Asks a department, or a person in it, to do something for a complaint.</summary>
    /// <param name="complaint">What it is about; its history says that it was asked.</param>
    /// <param name="draft">What was typed; its level does not count, for the task has that of the complaint.</param>
    /// <param name="person">Who is asked; null for the whole team of the draft.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">UTC.</param>
    public static FollowUpTask Ask(Complaint complaint, TaskDraft draft, Actor? person, Actor by, DateTime now)
    {
        if (complaint.WhyNot(ComplaintAction.Ask, by) is { } refusal)
        {
            throw refusal;
        }

        RequireReceiver(draft.TeamId, person, complaint.EffectiveLevel);
        var task = Request(
            draft with { TeamId = person is null ? draft.TeamId : person.TeamId, AssigneeId = person?.UserId, Level = InfoLevel.Public },
            customer: null,
            source: null,
            by,
            now);
        (task.Complaint, task.ComplaintId, task.CustomerId) = (complaint, complaint.Id, complaint.CustomerId);
        task.Level = complaint.EffectiveLevel;
        complaint.NoteQuestion(task.Title, by, now);
        return task;
    }

    /// <summary>TSK-15. Asks the team that is responsible for a risk which the complaint bears from now on.</summary>
    public static FollowUpTask OpenForRisk(Complaint complaint, Risks risk, TaskDraft draft, DateTime now)
    {
        var task = Ask(complaint, draft, person: null, Actor.System, now);
        task.Risk = risk;
        return task;
    }

    /// <summary>TSK-16. Who had it when: a turn for each time it was handed over, the oldest first.</summary>
    public IReadOnlyList<DepartmentTurn> Turns() => DepartmentTurn.Of(_history, DueAt);

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
