using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>What follows the receipt: the complainant is told, the record completed, the customer found.</summary>
public sealed class ComplaintReception
{
    private readonly Complaint _complaint;

    internal ComplaintReception(Complaint complaint) => _complaint = complaint;

    /// <summary>CMP-58. From the public form, and nobody has found the customer yet.</summary>
    public bool AwaitsLink => _complaint.Entry.IsFromPublicForm && _complaint.CustomerId is null;

    /// <summary>
    /// CMP-10. The complainant is told that the complaint has arrived, by <paramref name="receipt"/> or by an outbound
    /// message that is logged already; an automatic receipt (actor System) will do.
    /// </summary>
    public void Acknowledge(Message? receipt, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Acknowledge, by);
        var communications = _complaint.Communications;
        if (receipt is null ? communications.FirstOutboundAt is null : receipt.Direction != MessageDirection.Outbound)
        {
            throw new RuleViolation(ComplaintRules.AcknowledgedByMessage).At(nameof(Message.Text));
        }

        if (receipt is not null)
        {
            communications.RequireComplete(receipt, now);
            communications.Take(receipt, by, now);
        }

        _complaint.Times = _complaint.Times with { AcknowledgedAt = communications.FirstOutboundAt };
        _complaint.Move(ComplaintAction.Acknowledge, ComplaintStatus.Acknowledged, by, now);
        _complaint.Clocks.Recompute(clocks, now);
    }

    /// <summary>CMP-01, CMP-05, CMP-07, CMP-12, CMP-58. What was told is corrected or completed, or the customer is found.</summary>
    public void Amend(ComplaintContent content, ComplaintSubject subject, Actor by, DateTime now, TimeZoneInfo zone)
    {
        _complaint.Require(ComplaintAction.Amend, by);
        RequireContactOrAnonymous(content, subject);
        RequirePossible(content, _complaint.ReceivedAt, now, zone);
        if (_complaint.OwnerId is { } owner && content.PeopleInvolvedUserIds.Contains(owner))
        {
            throw new RuleViolation(ComplaintRules.NobodyDecidesAboutHimself, ComplaintAction.Amend).At("PeopleInvolved");
        }

        if (_complaint.Entry.IsFromPublicForm && subject.CustomerId != _complaint.CustomerId)
        {
            throw new RuleViolation(ComplaintRules.LinkedBySupervisor).At("Customer");
        }

        _complaint.Fill(content, subject);
        _complaint.Stay(ComplaintAction.Amend, by, now);
    }

    /// <summary>CMP-58, CMP-59. The customer behind the complaint is found; from now on it has their level and their tier.</summary>
    /// <param name="customerId">Another one than before.</param>
    /// <param name="customerLevel">Of the customer, now.</param>
    /// <param name="reason">What shows that it is this one.</param>
    /// <param name="by">A supervisor.</param>
    /// <param name="now">UTC.</param>
    /// <param name="clocks">For the customer's tier.</param>
    public void Link(long customerId, InfoLevel customerLevel, string reason, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Link, by);
        if (customerId == _complaint.CustomerId)
        {
            throw new RuleViolation(ComplaintRules.LinkedToAnother).At("Customer");
        }

        reason = Complaint.Given(reason, nameof(reason));

        _complaint.SetCustomer(customerId);
        _complaint.SetLevels(_complaint.Level, customerLevel);
        _complaint.ContactId = null;
        _complaint.Stay(ComplaintAction.Link, by, now, reason);
        _complaint.Clocks.Recompute(clocks, now);
    }

    internal static void RequireContactOrAnonymous(ComplaintContent content, ComplaintSubject subject)
    {
        RequireDescription(content);
        var isReachable = subject.CustomerId is not null
            || subject.ContactId is not null
            || Text.Given(content.ComplainantPhone) is not null
            || Text.Given(content.ComplainantEmail) is not null;
        if (!isReachable && !content.Anonymous)
        {
            throw new RuleViolation(ComplaintRules.IntakeIsComplete).At(nameof(ComplaintSubject.ComplainantName));
        }
    }

    internal static void RequireDescription(ComplaintContent content)
    {
        if (Text.Given(content.Description) is null)
        {
            throw new RuleViolation(ComplaintRules.IntakeIsComplete).At(nameof(ComplaintContent.Description));
        }
    }

    internal static void RequirePossible(ComplaintContent content, DateTime receivedAt, DateTime now, TimeZoneInfo zone)
    {
        if (receivedAt > now)
        {
            throw new RuleViolation(ComplaintRules.DatesArePossible).At(nameof(Complaint.ReceivedAt));
        }

        if (content.OccurredOn > LocalTime.DayOf(receivedAt, zone))
        {
            throw new RuleViolation(ComplaintRules.DatesArePossible).At(nameof(ComplaintContent.OccurredOn));
        }

        if (content.AmountInvolved is { } amount && (amount < 0 || content.Currency is not { Length: 3 }))
        {
            throw new RuleViolation(ComplaintRules.AmountHasCurrency).At(nameof(ComplaintContent.AmountInvolved));
        }
    }
}
