using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.SampleData.Company;

namespace CrmPortal.SampleData.Load;

/// <summary>What the rows of a complaint are made from.</summary>
internal sealed record SeedComplaint(ComplaintStatus Status, DateTime ReceivedAt, DateTime DueAt, DateTime? ResolvedAt, Actor? Owner)
{
    public DateTime RepliedAt => ReceivedAt.AddMinutes(90);

    public bool IsReplied => Status is not ComplaintStatus.Received;
}

/// <summary>Complaints as rows, one in ten of them open.</summary>
internal sealed class SeedComplaints(
    Chance chance,
    DateTime now,
    IReadOnlyList<Actor> owners,
    IReadOnlyList<long> customers,
    IReadOnlyList<Channel> channels,
    IReadOnlyList<ComplaintType> types)
{
    private const double OpenShare = 0.1;

    public static readonly string[] Columns =
    [
        nameof(Complaint.Version), nameof(Complaint.Status), nameof(Complaint.Severity), nameof(Complaint.Urgency), nameof(Complaint.Priority),
        nameof(Complaint.RiskFlags), nameof(Complaint.Regime), nameof(Complaint.FastLane), nameof(Complaint.ReceivedAt), nameof(Complaint.Times.ClocksFrom), nameof(Complaint.Entry.EnteredAt),
        nameof(Complaint.Entry.EnteredByName), nameof(Complaint.Times.AcknowledgedAt), nameof(Complaint.Times.FirstRespondedAt), nameof(Complaint.ResolvedAt),
        nameof(Complaint.Outcome.ClosedAt), nameof(Complaint.AcknowledgeDueAt), nameof(Complaint.Times.FirstResponseDueAt), nameof(Complaint.Times.ResolutionDueAt),
        nameof(Complaint.Times.ProgressDueAt), nameof(Complaint.NextDueAt), nameof(Complaint.Outcome.ClosedReason), nameof(Complaint.Outcome.RevisitResult),
        nameof(Complaint.Conclusion.Validity), nameof(Complaint.Round), nameof(Complaint.Outcome.ReopenCount), nameof(Complaint.EscalationLevel),
        nameof(Complaint.Outcome.ExternalRouteTold), nameof(Complaint.ChannelId), nameof(Complaint.CustomerId), nameof(Complaint.Content.Anonymous),
        nameof(Complaint.TypeId), nameof(Complaint.SubtypeId), nameof(Complaint.Content.PeopleInvolvedUserIds), nameof(Complaint.Content.Description),
        nameof(Complaint.Level), nameof(Complaint.CustomerLevel), nameof(Complaint.OwnerId), nameof(Complaint.OwnerName),
    ];

    public static readonly string[] StepColumns =
    [
        "ComplaintId", nameof(ComplaintTransition.Action), nameof(ComplaintTransition.From), nameof(ComplaintTransition.To),
        nameof(ComplaintTransition.At), nameof(ComplaintTransition.UserId), nameof(ComplaintTransition.UserName), nameof(ComplaintTransition.Round),
    ];

    private static readonly ComplaintStatus[] Open =
        [ComplaintStatus.Received, ComplaintStatus.Acknowledged, ComplaintStatus.Investigating, ComplaintStatus.Investigating, ComplaintStatus.ResponseOffered];

    public SeedComplaint Next()
    {
        var open = chance.Is(OpenShare);
        var received = LocalTime.FullMinute(now.AddMinutes(-(open ? chance.Between(20, 20_000) : chance.Between(30_000, 750_000))));
        var status = open ? chance.Pick(Open) : ComplaintStatus.Closed;
        if (received > now.AddHours(-3))
        {
            status = ComplaintStatus.Received;
        }

        var unowned = owners.Count == 0 || status is ComplaintStatus.Received or ComplaintStatus.Acknowledged;
        var resolved = open ? (DateTime?)null : received.AddMinutes(chance.Between(600, 25_000));
        return new SeedComplaint(status, received, received.AddDays(chance.Between(2, 16)), resolved, unowned ? null : chance.Pick(owners));
    }

    public object?[] Row(SeedComplaint made)
    {
        var open = made.ResolvedAt is null;
        var (severity, urgency) = (chance.Pick(Enum.GetValues<Severity>()), Urgency.Normal);
        var type = chance.Pick(types);
        var topic = chance.Pick(ComplaintTopic.All, t => t.Weight);
        var zh = chance.Is(0.6);
        var words = ComplaintTexts.Fill(
            chance.Pick(topic.In(zh).Story), $"HL{made.ReceivedAt:yyMM}-{chance.Digits(5)}", DateOnly.FromDateTime(made.ReceivedAt), chance, zh);
        DateTime? replied = made.IsReplied ? made.RepliedAt : null;
        var replyDue = made.ReceivedAt.AddHours(8);
        return
        [
            Guid.CreateVersion7(), made.Status, severity, urgency, PriorityMatrix.Of(severity, urgency),
            Risks.None, Regime.None, false, made.ReceivedAt, made.ReceivedAt, made.ReceivedAt,
            "system", replied, replied, made.ResolvedAt,
            made.ResolvedAt?.AddDays(3), made.ReceivedAt.AddHours(4), replyDue, made.DueAt,
            open ? made.DueAt : null, !open ? null : made.IsReplied ? made.DueAt : made.ReceivedAt.AddHours(4),
            open ? null : ClosedReason.Completed, open ? null : RevisitResult.Satisfied,
            open ? Validity.Undetermined : Validity.Upheld, 1, 0, made.DueAt < now && open ? 2 : 0,
            false, chance.Pick(channels).Id, chance.Pick(customers), false,
            type.ParentId, type.Id, "[]", words,
            InfoLevel.Internal, InfoLevel.Internal, made.Owner?.UserId, made.Owner?.Name,
        ];
    }

    /// <summary>The steps that figures and pages read.</summary>
    public static IEnumerable<object?[]> Steps(SeedComplaint made, long key)
    {
        yield return Step(ComplaintAction.Receive, null, ComplaintStatus.Received, made.ReceivedAt, null);
        if (!made.IsReplied)
        {
            yield break;
        }

        yield return Step(ComplaintAction.Acknowledge, ComplaintStatus.Received, ComplaintStatus.Acknowledged, made.RepliedAt, null);
        if (made.Status is ComplaintStatus.Acknowledged)
        {
            yield break;
        }

        var work = made.RepliedAt.AddMinutes(10);
        yield return Step(ComplaintAction.Assess, ComplaintStatus.Acknowledged, ComplaintStatus.Assessed, work, made.Owner);
        yield return Step(ComplaintAction.Accept, ComplaintStatus.Assessed, ComplaintStatus.Investigating, work.AddMinutes(10), made.Owner);
        if (made.Status is ComplaintStatus.Investigating)
        {
            yield break;
        }

        yield return Step(ComplaintAction.Offer, ComplaintStatus.Investigating, ComplaintStatus.ResponseOffered, work.AddMinutes(40), made.Owner);
        if (made.ResolvedAt is { } resolved)
        {
            yield return Step(ComplaintAction.Resolve, ComplaintStatus.ResponseOffered, ComplaintStatus.Resolved, resolved, made.Owner);
            yield return Step(ComplaintAction.Close, ComplaintStatus.Resolved, ComplaintStatus.Closed, resolved.AddDays(3), made.Owner);
        }

        object?[] Step(ComplaintAction action, ComplaintStatus? from, ComplaintStatus to, DateTime at, Actor? by) =>
            [key, action, from, to, at, by?.UserId, (by ?? Actor.System).Name, 1];
    }
}
