namespace CrmPortal.Domain.Complaints;

/// <summary>A message as it is handed in to be logged.</summary>
/// <param name="Direction">Inbound, outbound, or a note among ourselves.</param>
/// <param name="Text">What was said or written.</param>
/// <param name="ChannelId">By which channel; a note has none.</param>
public sealed record Message(MessageDirection Direction, string Text, long? ChannelId = null)
{
    /// <summary>Written by a machine: an automatic receipt, a scheduled notice.</summary>
    public bool Automatic { get; init; }

    /// <summary>The complainant may read it in their progress look-up.</summary>
    public bool Public { get; init; }

    /// <summary>When it was said, where that was before it is logged; UTC.</summary>
    public DateTime? At { get; init; }
}
