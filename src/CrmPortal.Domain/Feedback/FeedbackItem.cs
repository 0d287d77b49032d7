using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Feedback;

/// <summary>
/// A suggestion, praise or an opinion 意见和建议, and what was answered. It is no complaint and counts as none (FDB-10).
/// The rules are written down in docs/domain/feedback.md.
/// </summary>
public sealed class FeedbackItem : Aggregate, ICustomerConfidential
{
    /// <summary>Characters of what was said, and of a reply.</summary>
    public const int TextLimit = 4000;

    /// <summary>Characters of a name, of a product or service.</summary>
    public const int NameLimit = 200;

    /// <summary>FDB-02. Nothing in this system happened earlier.</summary>
    private static readonly DateTime Earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<FeedbackReply> _replies = [];

    private FeedbackItem()
    {
    }

    public static RecordNumbers Numbers { get; } = new("F");

    public string Number => Numbers.Of(Id);

    public FeedbackKind Kind { get; private set; }

    public FeedbackStatus Status { get; private set; }

    [Personal]
    public string Text { get; private set; } = "";

    /// <summary>The product or service it is about.</summary>
    public string? About { get; private set; }

    public long? CustomerId { get; private set; }

    /// <summary>Who gave it, where they are no customer of ours.</summary>
    [Personal]
    public string? Name { get; private set; }

    [Personal]
    public string? Phone { get; private set; }

    [Personal]
    public string? Email { get; private set; }

    public bool Anonymous { get; private set; }

    public long ChannelId { get; private set; }

    /// <summary>When it reached the organisation, UTC; may precede <see cref="EnteredAt"/>.</summary>
    public DateTime ReceivedAt { get; private set; }

    public DateTime EnteredAt { get; private set; }

    /// <summary>Null for the system.</summary>
    public long? EnteredById { get; private set; }

    public string EnteredByName { get; private set; } = "";

    /// <summary>Null for everyone's.</summary>
    public long? TeamId { get; private set; }

    public long? OwnerId { get; private set; }

    public string? OwnerName { get; private set; }

    public InfoLevel Level { get; private set; }

    /// <summary>Copy of the customer's level, so that lists need no join.</summary>
    public InfoLevel CustomerLevel { get; private set; }

    /// <summary>FDB-04. The higher of the two levels decides who may see it.</summary>
    public InfoLevel EffectiveLevel => Level > CustomerLevel ? Level : CustomerLevel;

    /// <summary>FDB-09. The complaint it came out of.</summary>
    public long? ComplaintId { get; private set; }

    public NotedReason? NotedReason { get; private set; }

    public DateTime? NotedAt { get; private set; }

    public string? NotedByName { get; private set; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<FeedbackReply> Replies => _replies;

    /// <summary>FDB-01 to FDB-04. Takes it down.</summary>
    public static FeedbackItem Register(NewFeedback input, Actor by, DateTime now)
    {
        if (!IsOneOf(FeedbackLifecycle.Table.Who(null, FeedbackAction.Register), by))
        {
            throw new RuleViolation(FeedbackRules.WorkersOnly);
        }

        var text = Shared.Text.Given(input.Text) ?? throw new RuleViolation(FeedbackRules.IsComplete).At(nameof(Text));
        var (phone, email) = (Shared.Text.Given(input.Phone), Shared.Text.Given(input.Email));
        if (input.CustomerId is null && phone is null && email is null && !input.Anonymous)
        {
            throw new RuleViolation(FeedbackRules.IsComplete).At(nameof(Name));
        }

        if (input.ReceivedAt > now || input.ReceivedAt < Earliest)
        {
            throw new RuleViolation(FeedbackRules.NotInTheFuture).At(nameof(ReceivedAt));
        }

        if (input.Level > by.Clearance)
        {
            throw new RuleViolation(FeedbackRules.LevelAboveOwnClearance, by.Clearance).At(nameof(Level));
        }

        return new FeedbackItem
        {
            Kind = input.Kind,
            Text = text,
            About = Shared.Text.Given(input.About),
            CustomerId = input.CustomerId,
            CustomerLevel = input.CustomerLevel,
            Name = Shared.Text.Given(input.Name),
            Phone = phone,
            Email = email,
            Anonymous = input.Anonymous,
            ChannelId = input.ChannelId,
            ReceivedAt = input.ReceivedAt,
            EnteredAt = now,
            EnteredById = by.UserId,
            EnteredByName = by.Name,
            TeamId = input.TeamId,
            OwnerId = input.Owner?.Id,
            OwnerName = input.Owner?.Name,
            Level = input.Level,
            ComplaintId = input.ComplaintId,
        };
    }

    /// <summary>FDB-03, FDB-07. Whether the transition table lets this person do this now.</summary>
    public bool Allows(FeedbackAction action, Actor by) => WhyNot(action, by) is null;

    /// <summary>FDB-03, FDB-07. Why this person cannot do this now; null where they can.</summary>
    public RuleViolation? WhyNot(FeedbackAction action, Actor by) =>
        !FeedbackLifecycle.Table.Permits(Status, action) ? new RuleViolation(FeedbackRules.StillOpen, Status)
        : !IsOneOf(FeedbackLifecycle.Table.Who(Status, action), by) ? new RuleViolation(FeedbackRules.WorkersOnly)
        : null;

    /// <summary>FDB-03, FDB-06, FDB-07. What was answered, the first time or further; feedback without an owner becomes that of whoever answers.</summary>
    /// <param name="text">What was answered.</param>
    /// <param name="channelId">Over which channel.</param>
    /// <param name="at">UTC; between the receipt and now.</param>
    /// <param name="by">Who answered.</param>
    /// <param name="now">UTC.</param>
    public void Reply(string text, long channelId, DateTime at, Actor by, DateTime now)
    {
        Require(FeedbackAction.Reply, by);
        var words = Shared.Text.Given(text) ?? throw new RuleViolation(FeedbackRules.ReplyIsComplete).At(nameof(Text));
        if (at < ReceivedAt || at > now)
        {
            throw new RuleViolation(FeedbackRules.ReplyIsComplete).At("At");
        }

        Move(FeedbackAction.Reply, FeedbackStatus.Answered);
        _replies.Add(new FeedbackReply(words, channelId, at, by));
        TakeUnowned(by);
    }

    /// <summary>FDB-03, FDB-07. Taken note of without a reply.</summary>
    public void Note(NotedReason reason, Actor by, DateTime now)
    {
        Require(FeedbackAction.Note, by);

        Move(FeedbackAction.Note, FeedbackStatus.Noted);
        (NotedReason, NotedAt, NotedByName) = (reason, now, by.Name);
        TakeUnowned(by);
    }

    /// <summary>FDB-03, FDB-08. Somebody is to answer it; null gives it back to the queue.</summary>
    public void Assign(Actor? owner, Actor by)
    {
        Require(FeedbackAction.Assign, by);
        if (owner is not null && (!owner.WorksWithCustomers || owner.Clearance < EffectiveLevel))
        {
            throw new RuleViolation(FeedbackRules.OwnerReadsIt, owner.Name).At("Owner");
        }

        (OwnerId, OwnerName) = (owner?.UserId, owner?.Name);
    }

    private void TakeUnowned(Actor by)
    {
        if (OwnerId is null && by.UserId is { } user)
        {
            (OwnerId, OwnerName) = (user, by.Name);
        }
    }

    private void Require(FeedbackAction action, Actor by)
    {
        if (WhyNot(action, by) is { } refusal)
        {
            throw refusal;
        }
    }

    private void Move(FeedbackAction action, FeedbackStatus to)
    {
        if (!FeedbackLifecycle.Table.Leads(Status, action, to))
        {
            throw new RuleViolation(FeedbackRules.StillOpen, Status);
        }

        Status = to;
    }

    private static bool IsOneOf(FeedbackPerformers who, Actor by) =>
        (who.HasFlag(FeedbackPerformers.Staff) && by.WorksWithCustomers)
        || (who.HasFlag(FeedbackPerformers.System) && by is { IsSystem: true, IsComplainant: false });
}
