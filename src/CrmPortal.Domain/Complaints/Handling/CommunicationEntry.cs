using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>One line of the log of what was said between the complainant and us, or among ourselves.</summary>
public sealed class CommunicationEntry : Part<Complaint>
{
    private CommunicationEntry()
    {
    }

    internal CommunicationEntry(Message message, Actor by, DateTime now)
    {
        Direction = message.Direction;
        ChannelId = message.ChannelId;
        IsAutomatic = message.Automatic || by is { IsSystem: true, IsComplainant: false };
        IsPublic = message.Public;
        Text = message.Text;
        At = message.At ?? now;
        LoggedAt = now;
        UserId = by.UserId;
        UserName = by.Name;
    }

    public MessageDirection Direction { get; private set; }

    /// <summary>Null for a note.</summary>
    public long? ChannelId { get; private set; }

    /// <summary>Sent by a machine; never a first response.</summary>
    public bool IsAutomatic { get; private set; }

    /// <summary>The complainant may read it in their progress look-up.</summary>
    public bool IsPublic { get; private set; }

    [Personal]
    public string Text { get; private set; } = "";

    /// <summary>When it was said.</summary>
    public DateTime At { get; private set; }

    public DateTime LoggedAt { get; private set; }

    public long? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    /// <summary>A person told the complainant something.</summary>
    public bool IsHumanReply => Direction == MessageDirection.Outbound && !IsAutomatic;
}
