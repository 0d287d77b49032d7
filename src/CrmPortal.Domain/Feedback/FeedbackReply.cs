using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Feedback;

/// <summary>FDB-06. What was answered; never changed.</summary>
public sealed class FeedbackReply : Part<FeedbackItem>
{
    private FeedbackReply()
    {
    }

    internal FeedbackReply(string text, long channelId, DateTime at, Actor by)
    {
        (Text, ChannelId, At) = (text, channelId, at);
        (ById, ByName) = (by.UserId, by.Name);
    }

    [Personal]
    public string Text { get; private set; } = "";

    public long ChannelId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null for the system.</summary>
    public long? ById { get; private set; }

    public string ByName { get; private set; } = "";
}
