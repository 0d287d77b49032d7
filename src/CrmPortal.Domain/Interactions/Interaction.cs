using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Interactions;

/// <summary>One contact between a customer and us, over any channel.</summary>
public sealed class Interaction : Aggregate
{
    public const int TextLimit = 4000;

    /// <summary>INT-10. From the moment it was logged.</summary>
    public static readonly TimeSpan OpenForChanges = TimeSpan.FromHours(24);

    /// <summary>INT-04. Nothing in this system happened earlier.</summary>
    private static readonly DateTime Earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<InteractionCorrection> _corrections = [];

    private Interaction()
    {
    }

    public static RecordNumbers Numbers { get; } = new("I");

    public string Number => Numbers.Of(Id);

    public long CustomerId { get; private set; }

    public Customer? Customer { get; private set; }

    public long? ContactId { get; private set; }

    public long? ComplaintId { get; private set; }

    public long ChannelId { get; private set; }

    public Channel? Channel { get; private set; }

    public Direction Direction { get; private set; }

    public Purpose Purpose { get; private set; }

    public Synchronicity Synchronicity { get; private set; }

    public ActorKind ActorKind { get; private set; }

    public Mode Mode { get; private set; }

    public DateTime StartedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public DateTime LoggedAt { get; private set; }

    /// <summary>Null where the system logged it.</summary>
    public long? AgentId { get; private set; }

    [Personal]
    public string Summary { get; private set; } = "";

    public InteractionOutcome? Outcome { get; private set; }

    public InfoLevel Level { get; private set; }

    public IReadOnlyList<InteractionCorrection> Corrections => _corrections;

    /// <summary>
    /// INT-01 … INT-09, INT-12, INT-13. Logs a contact and notes it at the customer.
    /// </summary>
    /// <param name="input">What was typed.</param>
    /// <param name="customer">With their contacts, where the input names one.</param>
    /// <param name="channel">Gives the three attributes that the input leaves open.</param>
    /// <param name="by">Who logs it and spoke with the customer.</param>
    /// <param name="now">UTC.</param>
    public static Interaction Log(NewInteraction input, Customer customer, Channel channel, Actor by, DateTime now)
    {
        RequireWorker(by);
        if (customer.IsDeactivated)
        {
            throw new RuleViolation(InteractionRules.CustomerIsInUse).At("Customer");
        }

        var summary = RequireSummary(input.Summary);
        var start = input.StartedAt ?? now;
        CheckTimes(start, input.EndedAt, now);
        if (input.ContactId is { } contact && customer.Contacts.All(c => c.Id != contact))
        {
            throw new RuleViolation(InteractionRules.ContactOfTheCustomer).At(nameof(input.ContactId));
        }

        if (input.Level > by.Clearance)
        {
            throw new RuleViolation(InteractionRules.LevelAboveOwnClearance, by.Clearance).At(nameof(input.Level));
        }

        if (channel.RetiredAt is not null)
        {
            throw new RuleViolation(InteractionRules.ChannelInUse).At("Channel");
        }

        if (input.Outcome is not InteractionOutcome.NoAnswer)
        {
            customer.ContactedAt(start);
        }

        return new Interaction
        {
            Customer = customer,
            CustomerId = customer.Id,
            Channel = channel,
            ChannelId = channel.Id,
            ContactId = input.ContactId,
            ComplaintId = input.ComplaintId,
            Direction = input.Direction,
            Purpose = input.Purpose,
            Synchronicity = input.Synchronicity ?? channel.Synchronicity,
            ActorKind = input.ActorKind ?? channel.ActorKind,
            Mode = input.Mode ?? channel.Mode,
            StartedAt = start,
            EndedAt = input.EndedAt,
            LoggedAt = now,
            AgentId = by.UserId,
            Summary = summary,
            Outcome = input.Outcome,
            Level = (InfoLevel)Math.Max((int)input.Level, (int)customer.Level),
        };
    }

    /// <summary>INT-10. Whether <paramref name="by"/> may still change the text.</summary>
    public bool IsOpenFor(Actor by, DateTime now) =>
        now < LoggedAt + OpenForChanges && by.WorksWithCustomers && (by.UserId == AgentId || by.IsSupervisor);

    /// <summary>INT-03, INT-10. Another text in place of the first, while that is possible.</summary>
    public void Rewrite(string summary, InteractionOutcome? outcome, Actor by, DateTime now)
    {
        RequireWorker(by);
        if (!IsOpenFor(by, now))
        {
            throw new RuleViolation(now < LoggedAt + OpenForChanges ? InteractionRules.TextByItsAuthor : InteractionRules.TextIsFrozen);
        }

        (Summary, Outcome) = (RequireSummary(summary), outcome);
    }

    /// <summary>INT-01, INT-11. Says what was wrong or missing; the text itself stays.</summary>
    public void Correct(string text, Actor by, DateTime now)
    {
        RequireWorker(by);
        var correction = Text.Given(text) ?? throw new RuleViolation(InteractionRules.CorrectionHasText).At("Text");

        _corrections.Add(new InteractionCorrection(correction, by, now));
    }

    private static void RequireWorker(Actor by)
    {
        if (!by.WorksWithCustomers && !by.IsSystem)
        {
            throw new RuleViolation(InteractionRules.WorkersOnly);
        }
    }

    private static string RequireSummary(string summary) =>
        Text.Given(summary) ?? throw new RuleViolation(InteractionRules.SummaryIsGiven).At(nameof(Summary));

    private static void CheckTimes(DateTime start, DateTime? end, DateTime now)
    {
        if (start > now || start < Earliest)
        {
            throw new RuleViolation(InteractionRules.NotInTheFuture).At(nameof(StartedAt));
        }

        if (end < start || end > now)
        {
            throw new RuleViolation(InteractionRules.EndsAfterItsStart).At(nameof(EndedAt));
        }
    }
}
