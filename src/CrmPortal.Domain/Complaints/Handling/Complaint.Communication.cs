using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    private readonly List<CommunicationEntry> _communications = [];

    /// <summary>What was said between the complainant and us, and among ourselves.</summary>
    public IReadOnlyList<CommunicationEntry> Communications => _communications;

    /// <summary>CMP-09, CMP-10. Logs a message; the first outbound one by a person is the first response.</summary>
    public CommunicationEntry LogCommunication(Message message, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Communicate, by);
        RequireComplete(message, now);

        var entry = Log(message, by, now);
        if (by.IsComplainant)
        {
            Raise(new ComplainantActed(this, ComplaintAction.Communicate));
        }

        RecomputeClocks(clocks, now);
        return entry;
    }

    private void RequireComplete(Message message, DateTime now)
    {
        if (Text.Given(message.Text) is null)
        {
            throw new RuleViolation(ComplaintRules.MessageIsComplete).At(nameof(Message.Text));
        }

        if (message.Direction != MessageDirection.Note && message.ChannelId is null)
        {
            throw new RuleViolation(ComplaintRules.MessageIsComplete).At(nameof(Message.ChannelId));
        }

        if (message.At < ReceivedAt || message.At > now)
        {
            throw new RuleViolation(ComplaintRules.MessageIsComplete).At(nameof(Message.At));
        }
    }

    private CommunicationEntry Log(Message message, Actor by, DateTime now)
    {
        var entry = new CommunicationEntry(message with { Text = Text.Given(message.Text)! }, by, now);
        _communications.Add(entry);
        if (entry.IsHumanReply)
        {
            FirstRespondedAt = FirstRespondedAt is null || entry.At < FirstRespondedAt ? entry.At : FirstRespondedAt;
            Alarms &= ~ProgressAlarms;
        }

        return entry;
    }
}
