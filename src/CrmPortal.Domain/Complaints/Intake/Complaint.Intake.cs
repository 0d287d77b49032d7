using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    private readonly List<long> _peopleInvolvedUserIds = [];

    /// <summary>When it reached the organisation; may precede <see cref="EnteredAt"/>.</summary>
    public DateTime ReceivedAt { get; private set; }

    public DateTime EnteredAt { get; private set; }

    /// <summary>Null where the complainant entered it himself, or an import did.</summary>
    public long? EnteredById { get; private set; }

    public string EnteredByName { get; private set; } = "";

    public long ChannelId { get; private set; }

    public long? CustomerId { get; private set; }

    public long? ContactId { get; private set; }

    [Personal]
    public string? ComplainantName { get; private set; }

    [Personal]
    public string? ComplainantPhone { get; private set; }

    [Personal]
    public string? ComplainantEmail { get; private set; }

    public bool Anonymous { get; private set; }

    public long? ServiceRequestId { get; private set; }

    /// <summary>The contact in which it was told; null where it came in otherwise.</summary>
    public long? InteractionId { get; private set; }

    /// <summary>The earlier complaint that this one follows.</summary>
    public long? FollowsUpId { get; private set; }

    public long TypeId { get; private set; }

    public long? SubtypeId { get; private set; }

    public string? Product { get; private set; }

    /// <summary>The department held responsible; a label, not a team.</summary>
    public string? Department { get; private set; }

    public DateOnly? OccurredOn { get; private set; }

    public string? Place { get; private set; }

    [Personal]
    public string? PeopleInvolved { get; private set; }

    /// <summary>CMP-12. The users named in the complaint.</summary>
    public IReadOnlyList<long> PeopleInvolvedUserIds => _peopleInvolvedUserIds;

    [Personal]
    public string Description { get; private set; } = "";

    public decimal? AmountInvolved { get; private set; }

    /// <summary>ISO 4217, of <see cref="AmountInvolved"/>.</summary>
    public string? Currency { get; private set; }

    public string? RemedySought { get; private set; }

    public InfoLevel Level { get; private set; }

    /// <summary>Copy of the customer's level, so that lists need no join.</summary>
    public InfoLevel CustomerLevel { get; private set; }

    /// <summary>CMP-48. The higher of the two levels decides who may see the complaint.</summary>
    public InfoLevel EffectiveLevel => Level > CustomerLevel ? Level : CustomerLevel;

    /// <summary>CMP-01, CMP-05, CMP-07, ATT-01. A complaint is taken in, by staff or on the public form (actor System).</summary>
    public static Complaint Receive(ComplaintIntake intake, Actor by, DateTime now, ClockSettings clocks)
    {
        var complaint = new Complaint();
        if (!complaint.IsOneOf(ComplaintLifecycle.Table.Who(null, ComplaintAction.Receive), by))
        {
            throw new RuleViolation(ComplaintRules.AllowedToThisPerson, ComplaintAction.Receive);
        }

        var content = intake.Content;
        RequireContactOrAnonymous(content);
        RequirePossible(content, intake.ReceivedAt, now, clocks.Calendar.Zone);
        complaint.RequireRoomFor(intake.Files);
        complaint.TakeDown(intake, by, now);
        complaint.Add(intake.Files, by, now);
        complaint.Record(ComplaintAction.Receive, from: null, ComplaintStatus.Received, by, now, note: null);
        complaint.EscalateCritical(now);
        complaint.RecomputeClocks(clocks, now);
        return complaint;
    }

    /// <summary>CMP-01, CMP-05, CMP-07, CMP-12, CMP-58. What was told is corrected or completed, or the customer is found.</summary>
    public void Amend(ComplaintContent content, Actor by, DateTime now, TimeZoneInfo zone)
    {
        Require(ComplaintAction.Amend, by);
        RequireContactOrAnonymous(content);
        RequirePossible(content, ReceivedAt, now, zone);
        if (OwnerId is { } owner && content.PeopleInvolvedUserIds.Contains(owner))
        {
            throw new RuleViolation(ComplaintRules.NobodyDecidesAboutHimself, ComplaintAction.Amend).At("PeopleInvolved");
        }

        if (IsFromPublicForm && content.CustomerId != CustomerId)
        {
            throw new RuleViolation(ComplaintRules.LinkedBySupervisor).At("Customer");
        }

        Fill(content);
        Stay(ComplaintAction.Amend, by, now);
    }

    private void TakeDown(ComplaintIntake intake, Actor by, DateTime now)
    {
        ReceivedAt = intake.ReceivedAt;
        ClocksFrom = intake.ReceivedAt;
        EnteredAt = now;
        EnteredById = by.UserId;
        EnteredByName = by.Name;
        ChannelId = intake.ChannelId;
        Severity = intake.Severity;
        Urgency = intake.Urgency;
        Priority = PriorityMatrix.Of(intake.Severity, intake.Urgency);
        Regime = intake.Regime;
        FastLane = intake.FastLane;
        TeamId = intake.TeamId;
        FollowsUpId = intake.FollowsUpId;
        InteractionId = intake.InteractionId;
        ToldCustomerNumber = Text.Given(intake.ToldCustomerNumber);
        Fill(intake.Content);
    }

    private void Fill(ComplaintContent content)
    {
        Description = Text.Given(content.Description)!;
        TypeId = content.TypeId;
        SubtypeId = content.SubtypeId;
        CustomerId = content.CustomerId;
        ContactId = content.ContactId;
        ComplainantName = Text.Given(content.ComplainantName);
        ComplainantPhone = Text.Given(content.ComplainantPhone);
        ComplainantEmail = Text.Given(content.ComplainantEmail);
        Anonymous = content.Anonymous;
        ServiceRequestId = content.ServiceRequestId;
        Product = Text.Given(content.Product);
        Department = Text.Given(content.Department);
        OccurredOn = content.OccurredOn;
        Place = Text.Given(content.Place);
        PeopleInvolved = Text.Given(content.PeopleInvolved);
        _peopleInvolvedUserIds.Clear();
        _peopleInvolvedUserIds.AddRange(content.PeopleInvolvedUserIds.Distinct());
        AmountInvolved = content.AmountInvolved;
        Currency = content.AmountInvolved is null ? null : content.Currency;
        RemedySought = Text.Given(content.RemedySought);
        SetRisks(content.RiskFlags);
        SetLevels(content.Level, content.CustomerLevel);
    }

    private void SetLevels(InfoLevel own, InfoLevel ofCustomer)
    {
        var before = EffectiveLevel;
        (Level, CustomerLevel) = (own, ofCustomer);
        if (EffectiveLevel != before)
        {
            Raise(new ComplaintLevelChanged(this));
        }
    }

    private static void RequireContactOrAnonymous(ComplaintContent content)
    {
        if (Text.Given(content.Description) is null)
        {
            throw new RuleViolation(ComplaintRules.IntakeIsComplete).At(nameof(Description));
        }

        var isReachable = content.CustomerId is not null
            || content.ContactId is not null
            || Text.Given(content.ComplainantPhone) is not null
            || Text.Given(content.ComplainantEmail) is not null;
        if (!isReachable && !content.Anonymous)
        {
            throw new RuleViolation(ComplaintRules.IntakeIsComplete).At(nameof(ComplainantName));
        }
    }

    private static void RequirePossible(ComplaintContent content, DateTime receivedAt, DateTime now, TimeZoneInfo zone)
    {
        if (receivedAt > now)
        {
            throw new RuleViolation(ComplaintRules.DatesArePossible).At(nameof(ReceivedAt));
        }

        if (content.OccurredOn > LocalTime.DayOf(receivedAt, zone))
        {
            throw new RuleViolation(ComplaintRules.DatesArePossible).At(nameof(OccurredOn));
        }

        if (content.AmountInvolved is { } amount && (amount < 0 || content.Currency is not { Length: 3 }))
        {
            throw new RuleViolation(ComplaintRules.AmountHasCurrency).At(nameof(AmountInvolved));
        }
    }
}
