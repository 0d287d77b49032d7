using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Tasks;

/// <summary>Work that follows from a contact, handed to a person or a department 交办事项.</summary>
public sealed partial class FollowUpTask : Aggregate
{
    public const int TitleLimit = 200;
    public const int TextLimit = 4000;

    private readonly List<FollowUpTaskTransition> _history = [];

    private FollowUpTask()
    {
    }

    [Personal]
    public string Title { get; private set; } = "";

    [Personal]
    public string? Text { get; private set; }

    public long? CustomerId { get; private set; }

    public Customer? Customer { get; private set; }

    public long? InteractionId { get; private set; }

    /// <summary>The contact it follows from.</summary>
    public Interaction? Interaction { get; private set; }

    public long? TeamId { get; private set; }

    public long? AssigneeId { get; private set; }

    /// <summary>Null for the system.</summary>
    public long? RequesterId { get; private set; }

    public DateTime RequestedAt { get; private set; }

    public DateTime DueAt { get; private set; }

    public TaskPriority Priority { get; private set; }

    public FollowUpTaskStatus Status { get; private set; }

    public InfoLevel Level { get; private set; }

    /// <summary>Null until it is done.</summary>
    public DateTime? DoneAt { get; private set; }

    [Personal]
    public string? Result { get; private set; }

    /// <summary>Every step, the newest last.</summary>
    public IReadOnlyList<FollowUpTaskTransition> History => _history;

    private TaskAssignment Assignment => new(AssigneeId, TeamId, RequesterId);

    public bool IsOverdueAt(DateTime now) => Status.IsOpen() && DueAt < now;

    /// <summary>The last second of a day: a task for today can still be handed over today.</summary>
    public static DateTime EndOf(DateOnly day, TimeZoneInfo zone) => LocalTime.ToUtc(day.ToDateTime(new TimeOnly(23, 59, 59)), zone);

    /// <summary>TSK-01, TSK-02, TSK-08, TSK-09. Hands work over.</summary>
    /// <param name="input">What was typed.</param>
    /// <param name="customer">Whom it is about; null where nobody.</param>
    /// <param name="source">The contact it follows from; null where none.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="now">UTC.</param>
    public static FollowUpTask Request(NewTask input, Customer? customer, Interaction? source, Actor by, DateTime now)
    {
        var assignment = new TaskAssignment(input.AssigneeId, input.TeamId, by.UserId);
        if (!assignment.IsOneOf(FollowUpTaskLifecycle.Table.Who(null, FollowUpTaskAction.Request), by))
        {
            throw new RuleViolation(TaskRules.WorkersOnly);
        }

        var title = Shared.Text.Given(input.Title) ?? throw new RuleViolation(TaskRules.TitleIsGiven).At(nameof(input.Title));
        if (input.DueAt <= now)
        {
            throw new RuleViolation(TaskRules.DueAfterNow).At(nameof(input.DueAt));
        }

        if (input.Level > by.Clearance)
        {
            throw new RuleViolation(InteractionRules.LevelAboveOwnClearance, by.Clearance).At(nameof(input.Level));
        }

        var task = new FollowUpTask
        {
            Title = title,
            Text = Shared.Text.Given(input.Text),
            Customer = customer,
            CustomerId = customer?.Id,
            Interaction = source,
            InteractionId = source?.Id,
            TeamId = input.TeamId,
            AssigneeId = input.AssigneeId,
            RequesterId = by.UserId,
            RequestedAt = now,
            DueAt = input.DueAt,
            Priority = input.Priority,
            Level = Highest(input.Level, customer?.Level, source?.Level),
        };
        task._history.Add(new FollowUpTaskTransition(FollowUpTaskAction.Request, null, FollowUpTaskStatus.New, input.TeamId, by, now, null));
        return task;
    }

    /// <summary>TSK-03, TSK-04. Whether the transition table lets this person do this now.</summary>
    public bool Allows(FollowUpTaskAction action, Actor by) => Assignment.Allows(action, Status, by);

    /// <summary>TSK-03, TSK-04, TSK-10. Whoever accepts a task has it.</summary>
    public void Accept(Actor by, DateTime now)
    {
        Require(FollowUpTaskAction.Accept, by);

        Move(FollowUpTaskAction.Accept, FollowUpTaskStatus.Accepted, by, now);
        AssigneeId = by.UserId;
    }

    /// <summary>TSK-03, TSK-04, TSK-05.</summary>
    public void Decline(string reason, Actor by, DateTime now)
    {
        Require(FollowUpTaskAction.Decline, by);
        var why = RequireReason(reason);

        Move(FollowUpTaskAction.Decline, FollowUpTaskStatus.Declined, by, now, why);
        TellAnswer();
    }

    /// <summary>TSK-03, TSK-04. Begins, or goes on after waiting.</summary>
    public void Start(Actor by, DateTime now)
    {
        Require(FollowUpTaskAction.Start, by);

        Move(FollowUpTaskAction.Start, FollowUpTaskStatus.InProgress, by, now);
    }

    /// <summary>TSK-03, TSK-04.</summary>
    /// <param name="note">What is waited for; may be blank.</param>
    /// <param name="by">The assignee.</param>
    /// <param name="now">UTC.</param>
    public void Wait(string? note, Actor by, DateTime now)
    {
        Require(FollowUpTaskAction.Wait, by);

        Move(FollowUpTaskAction.Wait, FollowUpTaskStatus.Waiting, by, now, Shared.Text.Given(note));
    }

    /// <summary>TSK-03, TSK-04, TSK-06, TSK-07. A task that was accepted but not started is started first, in the same moment.</summary>
    public void Complete(string result, Actor by, DateTime now)
    {
        Require(FollowUpTaskAction.Complete, by);
        var what = Shared.Text.Given(result) ?? throw new RuleViolation(TaskRules.DoneNeedsResult).At("Note");

        if (Status is FollowUpTaskStatus.Accepted)
        {
            Move(FollowUpTaskAction.Start, FollowUpTaskStatus.InProgress, by, now);
        }

        Move(FollowUpTaskAction.Complete, FollowUpTaskStatus.Done, by, now, what);
        (Result, DoneAt) = (what, now);
        TellAnswer();
    }

    /// <summary>TSK-02, TSK-03, TSK-04, TSK-12, TSK-14. Offers a declined task to somebody else.</summary>
    /// <param name="teamId">The department.</param>
    /// <param name="person">Who is to do it; null for whoever of the team takes it.</param>
    /// <param name="dueAt">UTC.</param>
    /// <param name="by">Who hands it on.</param>
    /// <param name="now">UTC.</param>
    public void Reassign(long? teamId, Actor? person, DateTime dueAt, Actor by, DateTime now)
    {
        Require(FollowUpTaskAction.Reassign, by);
        if (dueAt <= now)
        {
            throw new RuleViolation(TaskRules.DueAfterNow).At("DueOn");
        }

        if (IsAboutComplaint)
        {
            RequireReceiver(teamId, person, Level);
        }

        (TeamId, AssigneeId, DueAt) = (IsAboutComplaint && person is not null ? person.TeamId : teamId, person?.UserId, dueAt);
        Move(FollowUpTaskAction.Reassign, FollowUpTaskStatus.New, by, now);
    }

    /// <summary>TSK-03, TSK-04, TSK-05. What was done was not enough; the result given before stays in the history.</summary>
    public void Reopen(string reason, Actor by, DateTime now)
    {
        Require(FollowUpTaskAction.Reopen, by);
        var why = RequireReason(reason);

        Move(FollowUpTaskAction.Reopen, FollowUpTaskStatus.InProgress, by, now, why);
        (Result, DoneAt) = (null, null);
    }

    /// <summary>TSK-03, TSK-04, TSK-05.</summary>
    public void Cancel(string reason, Actor by, DateTime now)
    {
        Require(FollowUpTaskAction.Cancel, by);
        var why = RequireReason(reason);

        Move(FollowUpTaskAction.Cancel, FollowUpTaskStatus.Cancelled, by, now, why);
    }

    private static InfoLevel Highest(params InfoLevel?[] levels) => levels.Max()!.Value;

    private static string RequireReason(string reason) =>
        Shared.Text.Given(reason) ?? throw new RuleViolation(TaskRules.ReasonIsGiven).At("Note");

    private void Require(FollowUpTaskAction action, Actor by)
    {
        if (!FollowUpTaskLifecycle.Table.Permits(Status, action))
        {
            throw new RuleViolation(TaskRules.PossibleInThisStatus, action, Status);
        }

        if (!Allows(action, by))
        {
            throw new RuleViolation(TaskRules.AllowedToThisPerson, action);
        }
    }

    private void Move(FollowUpTaskAction action, FollowUpTaskStatus to, Actor by, DateTime now, string? note = null)
    {
        if (!FollowUpTaskLifecycle.Table.Leads(Status, action, to))
        {
            throw new RuleViolation(TaskRules.PossibleInThisStatus, action, Status);
        }

        _history.Add(new FollowUpTaskTransition(action, Status, to, TeamId, by, now, note));
        Status = to;
    }
}
