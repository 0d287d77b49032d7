using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>
/// A complaint from its receipt to its end (ISO 10002:2018, clause 7). What may be done when and by whom stands in
/// <see cref="ComplaintLifecycle"/>; the rules CMP-01 … are written down in docs/domain/complaints.md.
/// </summary>
public sealed partial class Complaint : Aggregate, ICustomerConfidential
{
    /// <summary>Characters of a text that somebody writes: a description, a message, a reason.</summary>
    public const int TextLimit = 4000;

    /// <summary>Characters of a name, a product, a department.</summary>
    public const int NameLimit = 200;

    public const int PlaceLimit = 300;

    private readonly List<ComplaintTransition> _history = [];

    private Complaint()
    {
    }

    public string No => RecordNumber.Of(RecordNumber.Complaint, Id);

    public ComplaintStatus Status { get; private set; }

    /// <summary>CMP-04. Every step that was taken, the oldest first.</summary>
    public IReadOnlyList<ComplaintTransition> History => _history;

    /// <summary>The round of proposals: 1, and one more with each rejection and each return from the revisit or from closing.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Major or Critical.</summary>
    public bool IsSerious => Severity >= Severity.Major;

    /// <summary>CMP-02, CMP-03, CMP-72. Whether the transition table lets this person do this now; guards are checked when it is done.</summary>
    public bool Allows(ComplaintAction action, Actor by) =>
        IsOneOf(ComplaintLifecycle.Table.Who(Status, action), by) && !IsOnLaneOf(action);

    /// <summary>CMP-02, CMP-03, CMP-12, CMP-35, CMP-72. Why this person cannot do this now; null where the table lets him.</summary>
    public RuleViolation? WhyNot(ComplaintAction action, Actor by)
    {
        if (!ComplaintLifecycle.Table.Permits(Status, action))
        {
            return new RuleViolation(ComplaintRules.PossibleInThisStatus, action, Status);
        }

        if (IsOneOf(ComplaintLifecycle.Table.Who(Status, action), by))
        {
            return IsOnLaneOf(action) ? new RuleViolation(ComplaintRules.OnTheOtherLane) : null;
        }

        var rule = by.WorksWithCustomers && Names(by) ? ComplaintRules.NobodyDecidesAboutHimself
            : action == ComplaintAction.Close && IsSerious ? ComplaintRules.SeriousClosedByAnotherSupervisor
            : ComplaintRules.AllowedToThisPerson;
        return new RuleViolation(rule, action);
    }

    private bool IsOneOf(ComplaintPerformers who, Actor by)
    {
        var isStaff = by.IsSupervisor || (by.WorksWithCustomers && (TeamId is null || TeamId == by.TeamId || IsOwner(by)));
        var isAgent = isStaff && !Names(by);
        var isSupervisor = isAgent && by.IsSupervisor;
        return (who.HasFlag(ComplaintPerformers.System) && by is { IsSystem: true, IsComplainant: false })
            || (who.HasFlag(ComplaintPerformers.Complainant) && by.IsComplainant)
            || (who.HasFlag(ComplaintPerformers.Staff) && isStaff)
            || (who.HasFlag(ComplaintPerformers.Agent) && isAgent)
            || (who.HasFlag(ComplaintPerformers.Taker) && isAgent && OwnerId is null)
            || (who.HasFlag(ComplaintPerformers.Owner) && isAgent && IsOwner(by))
            || (who.HasFlag(ComplaintPerformers.Supervisor) && isSupervisor)
            || (who.HasFlag(ComplaintPerformers.OtherSupervisor) && isSupervisor && !IsOwner(by))
            || (who.HasFlag(ComplaintPerformers.Closer) && isAgent && MayClose(by));
    }

    private bool MayClose(Actor by) =>
        IsSerious ? by.IsSupervisor && !IsOwner(by)
        : RevisitResult == Complaints.RevisitResult.Dissatisfied ? by.IsSupervisor
        : IsOwner(by);

    /// <summary>The check every command begins with.</summary>
    private void Require(ComplaintAction action, Actor by)
    {
        if (WhyNot(action, by) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Takes the step that <see cref="Require"/> and the guards have let pass, and writes it into the history.</summary>
    private ComplaintTransition Move(ComplaintAction action, ComplaintStatus to, Actor by, DateTime now, string? note = null)
    {
        if (!ComplaintLifecycle.Table.Leads(Status, action, to))
        {
            throw new RuleViolation(ComplaintRules.PossibleInThisStatus, action, Status);
        }

        var row = Record(action, Status, to, by, now, note);
        Status = to;
        if (!to.IsOpen())
        {
            (NextDueAt, NextAlarmAt) = (null, null);
        }

        return row;
    }

    /// <summary>A step that leaves the complaint where it is.</summary>
    private ComplaintTransition Stay(ComplaintAction action, Actor by, DateTime now, string? note = null) =>
        Move(action, Status, by, now, note);

    private ComplaintTransition Record(
        ComplaintAction action, ComplaintStatus? from, ComplaintStatus to, Actor by, DateTime now, string? note)
    {
        var row = new ComplaintTransition(action, from, to, by, now, Round, note);
        _history.Add(row);
        if (by.IsComplainant)
        {
            Raise(new ComplainantActed(this, action));
        }

        return row;
    }

    /// <summary>CMP-08. The text as it is kept; refused where nothing is left of it.</summary>
    private static string Given(string? text, string field) =>
        Text.Given(text) ?? throw new RuleViolation(ComplaintRules.TextIsGiven).At(field);
}
