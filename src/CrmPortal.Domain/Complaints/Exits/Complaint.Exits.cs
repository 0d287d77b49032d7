using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>Longest name of the body of a referral.</summary>
    public const int ReferralBodyLimit = 200;

    /// <summary>The complaint this one is continued in.</summary>
    public long? MergedIntoId { get; private set; }

    /// <summary>The body outside the organisation that decides now.</summary>
    public string? ReferredTo { get; private set; }

    public DateOnly? ReferredOn { get; private set; }

    public ReclassifiedAs? ReclassifiedAs { get; private set; }

    /// <summary>CMP-39. The complainant takes it back; <paramref name="request"/> is what he said.</summary>
    public void Withdraw(Message request, Actor by, DateTime now)
    {
        Require(ComplaintAction.Withdraw, by);
        if (request.Direction != MessageDirection.Inbound)
        {
            throw new RuleViolation(ComplaintRules.WithdrawnOnRequest).At(nameof(Message.Text));
        }

        RequireComplete(request, now);

        Log(request, by, now);
        Move(ComplaintAction.Withdraw, ComplaintStatus.Withdrawn, by, now);
    }

    /// <summary>CMP-40, CMP-41, CMP-73. Continued in <paramref name="target"/>; both texts stay.</summary>
    public void Merge(Complaint target, string reason, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Merge, by);
        reason = Given(reason, nameof(reason));
        var isSameMatter = !ReferenceEquals(this, target) && CustomerId is not null && CustomerId == target.CustomerId;
        if (!isSameMatter || !target.Status.IsOpen())
        {
            throw new RuleViolation(ComplaintRules.MergedIntoOpenOfSameCustomer).At("Target");
        }

        MergedIntoId = target.Id;
        Move(ComplaintAction.Merge, ComplaintStatus.Merged, by, now, reason);
        target.TakeIn(this, by, now, clocks);
    }

    /// <summary>CMP-42. An outside body decides (ISO 10003).</summary>
    public void Refer(string body, DateOnly referredOn, string? note, Actor by, DateTime now, TimeZoneInfo zone)
    {
        Require(ComplaintAction.Refer, by);
        if (Text.Given(body) is null)
        {
            throw new RuleViolation(ComplaintRules.ReferralHasBodyAndDate).At(nameof(body));
        }

        if (referredOn > LocalTime.DayOf(now, zone) || referredOn < LocalTime.DayOf(ReceivedAt, zone))
        {
            throw new RuleViolation(ComplaintRules.ReferralHasBodyAndDate).At(nameof(referredOn));
        }

        ReferredTo = Text.Given(body);
        ReferredOn = referredOn;
        Move(ComplaintAction.Refer, ComplaintStatus.ReferredExternally, by, now, Text.Given(note));
    }

    /// <summary>CMP-43. Not a complaint at all.</summary>
    public void Reclassify(ReclassifiedAs kind, string reason, Actor by, DateTime now)
    {
        Require(ComplaintAction.Reclassify, by);
        reason = Given(reason, nameof(reason));

        ReclassifiedAs = kind;
        Move(ComplaintAction.Reclassify, ComplaintStatus.Reclassified, by, now, reason);
    }

    /// <summary>FDB-09. The entry of the register that a complaint becomes which is reclassified as feedback.</summary>
    public FeedbackItem ToFeedback(FeedbackKind kind, Actor by, DateTime now)
    {
        if (ReclassifiedAs != Complaints.ReclassifiedAs.Feedback)
        {
            throw new InvalidOperationException("Only what is reclassified as feedback goes into the register.");
        }

        return FeedbackItem.Register(
            new NewFeedback(kind, Description, ChannelId, ReceivedAt)
            {
                CustomerId = CustomerId,
                CustomerLevel = CustomerLevel,
                Name = ComplainantName,
                Phone = ComplainantPhone,
                Email = ComplainantEmail,
                Anonymous = Anonymous || (CustomerId is null && ComplainantPhone is null && ComplainantEmail is null),
                About = Product,
                TeamId = TeamId,
                Owner = OwnerId is { } owner ? (owner, OwnerName!) : null,
                Level = Level,
                ComplaintId = Id,
            },
            by,
            now);
    }

    private void TakeIn(Complaint source, Actor by, DateTime now, ClockSettings clocks)
    {
        if (source.ClocksFrom < ClocksFrom)
        {
            ClocksFrom = source.ClocksFrom;
        }

        FastLane |= source.FastLane;
        Record(ComplaintAction.Merge, Status, Status, by, now, source.No);
        RecomputeClocks(clocks, now);
    }
}
