using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>What was said between the complainant and us, and among ourselves.</summary>
public sealed class ComplaintCommunications : PartsOfComplaint<CommunicationEntry>
{
    private readonly Complaint _complaint;

    internal ComplaintCommunications(Complaint complaint) => _complaint = complaint;

    /// <summary>CMP-53. The latest message by a person to the complainant; null where there is none.</summary>
    public DateTime? LastNewsAt => Replies.Max(entry => (DateTime?)entry.At);

    private protected override IReadOnlyList<CommunicationEntry> Parts => PartList<CommunicationEntry>.All(_complaint._communications);

    internal DateTime? FirstOutboundAt =>
        Parts.Where(entry => entry.Direction == MessageDirection.Outbound).Min(entry => (DateTime?)entry.At);

    /// <summary>What people told the complainant.</summary>
    internal IEnumerable<CommunicationEntry> Replies => Parts.Where(entry => entry.IsHumanReply);

    /// <summary>CMP-09, CMP-10, CMP-77. Logs a message; the first outbound one by a person is the first response.</summary>
    public CommunicationEntry Log(Message message, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Communicate, by);
        RequireComplete(message, now);

        var entry = Take(message, by, now);
        if (by.IsComplainant)
        {
            _complaint.Raise(new ComplainantActed(_complaint, ComplaintAction.Communicate));
        }

        _complaint.Clocks.Recompute(clocks, now);
        return entry;
    }

    /// <summary>CMP-60. What the complainant may read, the oldest first.</summary>
    public IReadOnlyList<CommunicationEntry> Public() =>
        [.. Parts.Where(entry => entry.IsPublic).OrderBy(entry => entry.At).ThenBy(entry => entry.Id)];

    internal void RequireComplete(Message message, DateTime now)
    {
        if (Text.Given(message.Text) is null)
        {
            throw new RuleViolation(ComplaintRules.MessageIsComplete).At(nameof(Message.Text));
        }

        if (message.Direction != MessageDirection.Note && message.ChannelId is null)
        {
            throw new RuleViolation(ComplaintRules.MessageIsComplete).At(nameof(Message.ChannelId));
        }

        if (message.At < _complaint.ReceivedAt || message.At > now)
        {
            throw new RuleViolation(ComplaintRules.SaidBetweenReceiptAndNow).At(nameof(Message.At));
        }
    }

    /// <summary>Logs a message that is complete, as part of another step.</summary>
    internal CommunicationEntry Take(Message message, Actor by, DateTime now)
    {
        var entry = PartList<CommunicationEntry>.Add(
            ref _complaint._communications, new CommunicationEntry(message with { Text = Text.Given(message.Text)! }, by, now));
        if (entry.IsHumanReply)
        {
            var first = _complaint.Times.FirstRespondedAt;
            _complaint.Times = _complaint.Times with { FirstRespondedAt = first is null || entry.At < first ? entry.At : first };
            _complaint.Clocks.ForgetProgressAlarms();
        }

        return entry;
    }
}
