using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>What stands against a step whatever is written into its form, so that nobody fills it in for nothing.</summary>
public static class ComplaintObstacles
{
    /// <summary>
    /// CMP-20, CMP-23, CMP-30, CMP-33, CMP-36, CMP-38. Null where nothing does. Reads no other parts than the step itself
    /// (<see cref="ComplaintNeeds"/>).
    /// </summary>
    /// <param name="complaint">One with which the step is possible and allowed.</param>
    /// <param name="action">The step.</param>
    /// <param name="now">UTC.</param>
    /// <param name="zone">Decides which attempts to reach the complainant were on different days.</param>
    public static RuleViolation? ObstacleTo(this Complaint complaint, ComplaintAction action, DateTime now, TimeZoneInfo zone) => action switch
    {
        ComplaintAction.Offer => complaint.Proposals.WhyNotOffer(),
        ComplaintAction.Resolve => complaint.Closing.WhyNotResolve(),
        ComplaintAction.Close => complaint.Closing.WhyNotClose(zone),
        ComplaintAction.Reopen => complaint.Closing.WhyNotReopen(now),
        _ => null,
    };

    /// <summary>CMP-44, CMP-45, CMP-72, CMP-76. The level or the lane is already where the action would bring it, or can go no further.</summary>
    internal static RuleViolation? WhyUnchanged(this Complaint complaint, ComplaintAction action) => action switch
    {
        ComplaintAction.Escalate when complaint.EscalationLevel == ComplaintEscalation.Top =>
            new RuleViolation(ComplaintRules.EscalationHasATop, ComplaintEscalation.Top),
        ComplaintAction.Deescalate when complaint.EscalationLevel == 0 => new RuleViolation(ComplaintRules.EscalationHasABottom),
        ComplaintAction.Expedite when complaint.FastLane => new RuleViolation(ComplaintRules.OnTheFastLaneAlready),
        ComplaintAction.Unexpedite when !complaint.FastLane => new RuleViolation(ComplaintRules.NotOnTheFastLane),
        _ => null,
    };
}
