using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>The ways a complaint ends without being closed.</summary>
public sealed class ComplaintExits
{
    private readonly Complaint _complaint;

    internal ComplaintExits(Complaint complaint) => _complaint = complaint;

    /// <summary>CMP-39. The complainant takes it back; <paramref name="request"/> is what they said.</summary>
    public void Withdraw(Message request, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Withdraw, by);
        if (request.Direction != MessageDirection.Inbound)
        {
            throw new RuleViolation(ComplaintRules.WithdrawnOnRequest).At(nameof(Message.Text));
        }

        _complaint.Communications.RequireComplete(request, now);

        _complaint.Communications.Take(request, by, now);
        _complaint.Move(ComplaintAction.Withdraw, ComplaintStatus.Withdrawn, by, now);
    }

    /// <summary>CMP-40, CMP-41, CMP-73. Continued in <paramref name="target"/>; both texts stay.</summary>
    public void Merge(Complaint target, string reason, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Merge, by);
        reason = Complaint.Given(reason, nameof(reason));
        var isSameMatter = !ReferenceEquals(_complaint, target) && _complaint.CustomerId is not null && _complaint.CustomerId == target.CustomerId;
        if (!isSameMatter || !target.Status.IsOpen())
        {
            throw new RuleViolation(ComplaintRules.MergedIntoOpenOfSameCustomer).At("Target");
        }

        _complaint.MergedIntoId = target.Id;
        _complaint.Move(ComplaintAction.Merge, ComplaintStatus.Merged, by, now, reason);
        target.Exits.TakeIn(_complaint, by, now, clocks);
    }

    /// <summary>CMP-42. An outside body decides (ISO 10003).</summary>
    public void Refer(string body, DateOnly referredOn, string? note, Actor by, DateTime now, TimeZoneInfo zone)
    {
        _complaint.Require(ComplaintAction.Refer, by);
        if (Text.Given(body) is null)
        {
            throw new RuleViolation(ComplaintRules.ReferralHasBodyAndDate).At(nameof(body));
        }

        if (referredOn > LocalTime.DayOf(now, zone) || referredOn < LocalTime.DayOf(_complaint.ReceivedAt, zone))
        {
            throw new RuleViolation(ComplaintRules.ReferralHasBodyAndDate).At(nameof(referredOn));
        }

        _complaint.Departure = _complaint.Departure with { ReferredTo = Text.Given(body), ReferredOn = referredOn };
        _complaint.Move(ComplaintAction.Refer, ComplaintStatus.ReferredExternally, by, now, Text.Given(note));
    }

    /// <summary>CMP-43. Not a complaint at all.</summary>
    public void Reclassify(ReclassifiedAs kind, string reason, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Reclassify, by);
        reason = Complaint.Given(reason, nameof(reason));

        _complaint.Departure = _complaint.Departure with { ReclassifiedAs = kind };
        _complaint.Move(ComplaintAction.Reclassify, ComplaintStatus.Reclassified, by, now, reason);
    }

    /// <summary>FDB-09. The entry of the register that a complaint becomes which is reclassified as feedback.</summary>
    public FeedbackItem ToFeedback(FeedbackKind kind, Actor by, DateTime now)
    {
        if (_complaint.Departure.ReclassifiedAs != ReclassifiedAs.Feedback)
        {
            throw new InvalidOperationException("Only what is reclassified as feedback goes into the register.");
        }

        var content = _complaint.Content;
        return FeedbackItem.Register(
            new NewFeedback(kind, content.Description, _complaint.ChannelId, _complaint.ReceivedAt)
            {
                CustomerId = _complaint.CustomerId,
                CustomerLevel = _complaint.CustomerLevel,
                Name = _complaint.ComplainantName,
                Phone = content.ComplainantPhone,
                Email = content.ComplainantEmail,
                Anonymous = content.Anonymous
                    || (_complaint.CustomerId is null && content.ComplainantPhone is null && content.ComplainantEmail is null),
                About = _complaint.Product,
                TeamId = _complaint.TeamId,
                Owner = _complaint.OwnerId is { } owner ? (owner, _complaint.OwnerName!) : null,
                Level = _complaint.Level,
                ComplaintId = _complaint.Id,
            },
            by,
            now);
    }

    private void TakeIn(Complaint source, Actor by, DateTime now, ClockSettings clocks)
    {
        if (source.Times.ClocksFrom < _complaint.Times.ClocksFrom)
        {
            _complaint.Times = _complaint.Times with { ClocksFrom = source.Times.ClocksFrom };
        }

        _complaint.FastLane |= source.FastLane;
        _complaint.Record(ComplaintAction.Merge, _complaint.Status, _complaint.Status, by, now, source.Number);
        _complaint.Clocks.Recompute(clocks, now);
    }
}
