using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Mailing;

/// <summary>What of a complaint somebody is told about when it changes; taken before a command.</summary>
public sealed record ComplaintState(long? OwnerId, int EscalationLevel, Risks Risks)
{
    /// <summary>Of a complaint before it was received.</summary>
    public static ComplaintState None { get; } = new(null, 0, Risks.None);

    public static ComplaintState Of(Complaint complaint)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        return new ComplaintState(complaint.OwnerId, complaint.EscalationLevel, complaint.RiskFlags);
    }
}
