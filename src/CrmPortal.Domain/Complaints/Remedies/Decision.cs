namespace CrmPortal.Domain.Complaints;

/// <summary>What is offered to the complainant.</summary>
/// <param name="Validity">Whether the complaint is founded.</param>
/// <param name="Reason">Why; told to the complainant.</param>
/// <param name="Text">The solution, its steps and its timetable.</param>
public sealed record Decision(Validity Validity, string Reason, string Text)
{
    /// <summary>The channel on which the offer is told; null where it is told later (CMP-29).</summary>
    public long? ChannelId { get; init; }
}
