using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>
/// A complaint from its receipt to its end (ISO 10002:2018, clause 7). What may be done when and by whom stands in
/// <see cref="ComplaintLifecycle"/>; the rules CMP-01 … are written down in docs/domain/complaints.md.
/// </summary>
/// <remarks>
/// The root holds what all rules ask for: identity, status, owner, levels, the history, and the check that every command
/// begins with. The commands themselves stand with their noun: <see cref="Remedies"/>, <see cref="Investigation"/>,
/// <see cref="Closing"/> … What was told, and what one noun alone remembers, are values. A column that lists sort, filter
/// or join by is a member of the root, because only those can be indexed.
/// </remarks>
public sealed class Complaint : Aggregate, ICustomerConfidential
{
    /// <summary>Characters of a text that somebody writes: a description, a message, a reason.</summary>
    public const int TextLimit = 4000;

    // The parts, as far as they were loaded (ComplaintParts has their names). Each is read and added to by the one
    // component it belongs to.
    internal PartList<ComplaintTransition>? _history;
    internal PartList<CommunicationEntry>? _communications;
    internal PartList<RevisitAttempt>? _revisits;
    internal PartList<Attachment>? _attachments;
    internal PartList<Finding>? _findings;
    internal PartList<WhyAnswer>? _whys;
    internal PartList<Remedy>? _remedies;
    internal PartList<Proposal>? _proposals;
    internal PartList<HandOver>? _handOvers;

    private Complaint()
    {
    }

    public static RecordNumbers Numbers { get; } = new("CP");

    public string Number => Numbers.Of(Id);

    public ComplaintStatus Status { get; private set; }

    /// <summary>What was told.</summary>
    public ComplaintContent Content { get; internal set; } = null!;

    /// <summary>How it came into this system.</summary>
    public ComplaintEntry Entry { get; internal set; } = new();

    /// <summary>When it reached the organisation; may precede its entry.</summary>
    public DateTime ReceivedAt { get; private set; }

    public long ChannelId { get; private set; }

    public long? CustomerId { get; internal set; }

    public long? ContactId { get; internal set; }

    [Personal]
    public string? ComplainantName { get; private set; }

    /// <summary>The contact in which it was told; null where it came in otherwise.</summary>
    public long? InteractionId { get; private set; }

    /// <summary>The earlier complaint that this one follows.</summary>
    public long? FollowsUpId { get; private set; }

    /// <summary>The number it has in the system it was imported from.</summary>
    public string? ExternalId { get; internal set; }

    public long TypeId { get; internal set; }

    public long? SubtypeId { get; internal set; }

    public string? Product { get; private set; }

    public InfoLevel Level { get; private set; }

    /// <summary>Copy of the customer's level, so that lists need no join.</summary>
    public InfoLevel CustomerLevel { get; private set; }

    /// <summary>CMP-48. The higher of the two levels decides who may see the complaint.</summary>
    public InfoLevel EffectiveLevel => Level > CustomerLevel ? Level : CustomerLevel;

    public Severity Severity { get; internal set; }

    /// <summary>Major or Critical.</summary>
    public bool IsSerious => Severity >= Severity.Major;

    public Urgency Urgency { get; internal set; }

    /// <summary>CMP-06. From severity and urgency.</summary>
    public Priority Priority { get; internal set; }

    public Risks RiskFlags { get; private set; }

    /// <summary>The law whose deadlines apply.</summary>
    public Regime Regime { get; internal set; }

    /// <summary>CMP-71. On the fast lane 绿色通道: its clocks allow no more than CLK-31 does.</summary>
    public bool FastLane { get; internal set; }

    /// <summary>The one named handler 专人; null until someone is assigned, and then never null again.</summary>
    public long? OwnerId { get; internal set; }

    public string? OwnerName { get; internal set; }

    /// <summary>The team whose queue it is in; null for everyone's.</summary>
    public long? TeamId { get; internal set; }

    /// <summary>CMP-44. 0 to <see cref="ComplaintEscalation.Top"/>; independent of the status.</summary>
    public int EscalationLevel { get; internal set; }

    /// <summary>The round of proposals: 1, and one more with each rejection and each return from the revisit or from closing.</summary>
    public int Round { get; internal set; } = 1;

    /// <summary>The row of the cause catalogue.</summary>
    public long? CauseId { get; internal set; }

    /// <summary>What was found to be the case.</summary>
    public ComplaintConclusion Conclusion { get; internal set; } = new();

    /// <summary>How it ended with the complainant, after the latest resolution.</summary>
    public ComplaintOutcome Outcome { get; internal set; } = new();

    /// <summary>Where it went instead of being closed.</summary>
    public ComplaintDeparture Departure { get; internal set; } = new();

    /// <summary>The complaint this one is continued in.</summary>
    public long? MergedIntoId { get; internal set; }

    /// <summary>The instants its clocks start and stop at, and until when those that only its readers ask for run.</summary>
    public ClockTimes Times { get; internal set; } = new();

    /// <summary>The latest resolution; null while it is worked on, again or still.</summary>
    public DateTime? ResolvedAt { get; internal set; }

    /// <summary>Null for an imported complaint.</summary>
    public DateTime? AcknowledgeDueAt { get; internal set; }

    /// <summary>CMP-32. When the complainant is to be asked; set by the resolution.</summary>
    public DateTime? RevisitDueAt { get; internal set; }

    /// <summary>CMP-52. The earliest due time of the clocks that run; set exactly while the complaint is open.</summary>
    public DateTime? NextDueAt { get; internal set; }

    /// <summary>
    /// CMP-63. When a running clock next passes three quarters of its time or its due time without having rung; UTC, in
    /// the past where that has not been noticed yet. Null where no clock will.
    /// </summary>
    [Derived]
    public DateTime? NextAlarmAt { get; internal set; }

    /// <summary>CMP-62. The alarms that have rung. Those of the progress clock are forgotten with each news.</summary>
    [Derived]
    public ClockAlarms Alarms { get; internal set; }

    /// <summary>CMP-04. Every step that was taken, the oldest first.</summary>
    public IReadOnlyList<ComplaintTransition> History => PartList<ComplaintTransition>.All(_history);

    public ComplaintReception Reception => field ??= new ComplaintReception(this);

    public ComplaintTriage Triage => field ??= new ComplaintTriage(this);

    public ComplaintOwnership Ownership => field ??= new ComplaintOwnership(this);

    public ComplaintCommunications Communications => field ??= new ComplaintCommunications(this);

    public ComplaintAttachments Attachments => field ??= new ComplaintAttachments(this);

    public ComplaintInvestigation Investigation => field ??= new ComplaintInvestigation(this);

    public ComplaintRemedies Remedies => field ??= new ComplaintRemedies(this);

    public ComplaintProposals Proposals => field ??= new ComplaintProposals(this);

    public ComplaintClosing Closing => field ??= new ComplaintClosing(this);

    public ComplaintExits Exits => field ??= new ComplaintExits(this);

    public ComplaintEscalation Escalation => field ??= new ComplaintEscalation(this);

    public ComplaintClockwork Clocks => field ??= new ComplaintClockwork(this);

    /// <summary>CMP-01, CMP-05, CMP-07, ATT-01. A complaint is taken in, by staff or on the public form (actor System).</summary>
    public static Complaint Receive(ComplaintIntake intake, Actor by, DateTime now, ClockSettings clocks)
    {
        var complaint = Begin();
        if (!complaint.IsOneOf(ComplaintLifecycle.Table.Who(null, ComplaintAction.Receive), by))
        {
            throw new RuleViolation(ComplaintRules.AllowedToThisPerson, ComplaintAction.Receive, ComplaintPerformers.Staff);
        }

        ComplaintReception.RequireContactOrAnonymous(intake.Content, intake.Subject);
        ComplaintReception.RequirePossible(intake.Content, intake.ReceivedAt, now, clocks.Calendar.Zone);
        complaint.Attachments.RequireRoomFor(intake.Files);
        complaint.TakeDown(intake, by, now);
        complaint.Attachments.Take(intake.Files, by, now);
        complaint.Record(ComplaintAction.Receive, from: null, ComplaintStatus.Received, by, now, note: null);
        complaint.Escalation.RaiseCritical(now);
        complaint.Clocks.Recompute(clocks, now);
        return complaint;
    }

    /// <summary>
    /// CMP-02, CMP-03, CMP-44, CMP-45, CMP-72, CMP-76. Whether the transition table lets this person do this now, and it
    /// would change something; guards are checked when it is done.
    /// </summary>
    public bool Allows(ComplaintAction action, Actor by) =>
        IsOneOf(ComplaintLifecycle.Table.Who(Status, action), by) && this.WhyUnchanged(action) is null;

    /// <summary>CMP-02, CMP-03, CMP-12, CMP-35, CMP-44, CMP-45, CMP-72, CMP-76. Why this person cannot do this now; null where <see cref="Allows"/>.</summary>
    public RuleViolation? WhyNot(ComplaintAction action, Actor by)
    {
        if (!ComplaintLifecycle.Table.Permits(Status, action))
        {
            return new RuleViolation(ComplaintRules.PossibleInThisStatus, action, Status);
        }

        if (IsOneOf(ComplaintLifecycle.Table.Who(Status, action), by))
        {
            return this.WhyUnchanged(action);
        }

        var people = ComplaintLifecycle.Table.Who(Status, action) & ~(ComplaintPerformers.System | ComplaintPerformers.Complainant);
        var rule = by.WorksWithCustomers && Content.Names(by) ? ComplaintRules.NobodyDecidesAboutHimself
            : action == ComplaintAction.Close && IsSerious ? ComplaintRules.SeriousClosedByAnotherSupervisor
            : ComplaintRules.AllowedToThisPerson;
        return new RuleViolation(rule, action, people);
    }

    /// <summary>A complaint of which nothing is stored yet, so that all of its parts are there.</summary>
    internal static Complaint Begin() => new()
    {
        _history = [],
        _communications = [],
        _revisits = [],
        _attachments = [],
        _findings = [],
        _whys = [],
        _remedies = [],
        _proposals = [],
        _handOvers = [],
    };

    internal void TakeDown(ComplaintIntake intake, Actor by, DateTime now)
    {
        ReceivedAt = intake.ReceivedAt;
        Times = Times with { ClocksFrom = intake.ReceivedAt };
        Entry = new ComplaintEntry
        {
            EnteredAt = now,
            EnteredById = by.UserId,
            EnteredByName = by.Name,
            ToldCustomerNumber = Text.Given(intake.ToldCustomerNumber),
        };
        ChannelId = intake.ChannelId;
        Severity = intake.Severity;
        Urgency = intake.Urgency;
        Priority = PriorityMatrix.Of(intake.Severity, intake.Urgency);
        Regime = intake.Regime;
        FastLane = intake.FastLane;
        TeamId = intake.TeamId;
        FollowsUpId = intake.FollowsUpId;
        InteractionId = intake.InteractionId;
        Fill(intake.Content, intake.Subject);
    }

    internal void Fill(ComplaintContent content, ComplaintSubject subject)
    {
        Content = content.Tidied();
        TypeId = subject.TypeId;
        SubtypeId = subject.SubtypeId;
        Product = Text.Given(subject.Product);
        SetCustomer(subject.CustomerId);
        ContactId = subject.ContactId;
        ComplainantName = Text.Given(subject.ComplainantName);
        SetRisks(subject.RiskFlags);
        SetLevels(subject.Level, subject.CustomerLevel);
    }

    internal void SetRisks(Risks risks)
    {
        if ((risks & ~RiskFlags) is not Risks.None and var added)
        {
            Raise(new RisksAdded(this, added));
        }

        RiskFlags = risks;
    }

    internal void SetCustomer(long? customerId)
    {
        if (CustomerId != customerId && Id > 0)
        {
            Raise(new ComplaintCustomerChanged(this));
        }

        CustomerId = customerId;
    }

    internal void SetLevels(InfoLevel own, InfoLevel ofCustomer)
    {
        var before = EffectiveLevel;
        (Level, CustomerLevel) = (own, ofCustomer);
        if (EffectiveLevel != before)
        {
            Raise(new ComplaintLevelChanged(this));
        }
    }

    internal bool IsOneOf(ComplaintPerformers who, Actor by)
    {
        var isNamed = Content?.Names(by) is true;
        var isOwner = Ownership.IsOwner(by);
        var isStaff = by.IsSupervisor || (by.WorksWithCustomers && (TeamId is null || TeamId == by.TeamId || isOwner));
        var isAgent = isStaff && !isNamed;
        var isSupervisor = isAgent && by.IsSupervisor;
        return (who.HasFlag(ComplaintPerformers.System) && by is { IsSystem: true, IsComplainant: false })
            || (who.HasFlag(ComplaintPerformers.Complainant) && by.IsComplainant)
            || (who.HasFlag(ComplaintPerformers.Staff) && isStaff)
            || (who.HasFlag(ComplaintPerformers.Agent) && isAgent)
            || (who.HasFlag(ComplaintPerformers.Taker) && isAgent && OwnerId is null)
            || (who.HasFlag(ComplaintPerformers.Owner) && isAgent && isOwner)
            || (who.HasFlag(ComplaintPerformers.Supervisor) && isSupervisor)
            || (who.HasFlag(ComplaintPerformers.OtherSupervisor) && isSupervisor && !isOwner)
            || (who.HasFlag(ComplaintPerformers.Closer) && isAgent && Closing.IsFor(by));
    }

    /// <summary>The check every command begins with.</summary>
    internal void Require(ComplaintAction action, Actor by)
    {
        if (WhyNot(action, by) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Takes the step that <see cref="Require"/> and the guards have let pass, and writes it into the history.</summary>
    internal ComplaintTransition Move(ComplaintAction action, ComplaintStatus to, Actor by, DateTime now, string? note = null)
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
    internal ComplaintTransition Stay(ComplaintAction action, Actor by, DateTime now, string? note = null) =>
        Move(action, Status, by, now, note);

    /// <summary>A step outside the table: a receipt, an import, the other half of a merge.</summary>
    internal ComplaintTransition Record(
        ComplaintAction action, ComplaintStatus? from, ComplaintStatus to, Actor by, DateTime now, string? note)
    {
        var row = PartList<ComplaintTransition>.Add(ref _history, new ComplaintTransition(action, from, to, by, now, Round, note));
        if (by.IsComplainant)
        {
            Raise(new ComplainantActed(this, action));
        }

        return row;
    }

    /// <summary>The status another system says it is in.</summary>
    internal void StartIn(ComplaintStatus status) => Status = status;

    /// <summary>CMP-08. The text as it is kept; refused where nothing is left of it.</summary>
    internal static string Given(string? text, string field) =>
        Text.Given(text) ?? throw new RuleViolation(ComplaintRules.TextIsGiven).At(field);
}
