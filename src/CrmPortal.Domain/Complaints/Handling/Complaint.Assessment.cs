using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    public Severity Severity { get; private set; }

    public Urgency Urgency { get; private set; }

    /// <summary>CMP-06. From severity and urgency.</summary>
    public Priority Priority { get; private set; }

    public Risks RiskFlags { get; private set; }

    public Regime Regime { get; private set; }

    /// <summary>
    /// CMP-10. The complainant is told that his complaint has arrived, by <paramref name="receipt"/> or by an outbound
    /// message that is logged already; an automatic receipt (actor System) will do.
    /// </summary>
    public void Acknowledge(Message? receipt, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Acknowledge, by);
        if (receipt is null
            ? !_communications.Exists(entry => entry.Direction == MessageDirection.Outbound)
            : receipt.Direction != MessageDirection.Outbound)
        {
            throw new RuleViolation(ComplaintRules.AcknowledgedByMessage).At(nameof(Message.Text));
        }

        if (receipt is not null)
        {
            RequireComplete(receipt, now);
            Log(receipt, by, now);
        }

        AcknowledgedAt = _communications.Where(entry => entry.Direction == MessageDirection.Outbound).Min(entry => entry.At);
        Move(ComplaintAction.Acknowledge, ComplaintStatus.Acknowledged, by, now);
        RecomputeClocks(clocks, now);
    }

    /// <summary>
    /// CMP-11, CMP-70. Type, severity, urgency, the statutory regime and the owner are settled; the step plan follows
    /// from them.
    /// </summary>
    public void Assess(Assessment assessment, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Assess, by);
        var isHandedOver = assessment.Owner is { } owner && owner.UserId != OwnerId;
        if (OwnerId is null && !isHandedOver)
        {
            throw new RuleViolation(ComplaintRules.AssessedWithOwner).At("OwnerId");
        }

        if (isHandedOver)
        {
            RequireAssignable(assessment.Owner!, assessment.Note, by);
            HandTo(assessment.Owner!, assessment.Note, by, now);
        }

        TypeId = assessment.TypeId;
        SubtypeId = assessment.SubtypeId;
        SetRisks(assessment.RiskFlags ?? RiskFlags);
        Regime = Regime == Regime.ReportedBySource ? Regime : assessment.Regime ?? Regime;
        Move(ComplaintAction.Assess, ComplaintStatus.Assessed, by, now, assessment.Note);
        Prioritise(assessment.Severity, assessment.Urgency, now);
        RecomputeClocks(clocks, now);
    }

    /// <summary>
    /// CMP-17. Severity, urgency or the risks turn out differently; the due times of the running clocks are worked out
    /// anew. Null leaves the risks as they are.
    /// </summary>
    public void Reassess(Severity severity, Urgency urgency, string reason, Actor by, DateTime now, ClockSettings clocks, Risks? risks = null)
    {
        Require(ComplaintAction.Reassess, by);
        reason = Given(reason, nameof(reason));

        SetRisks(risks ?? RiskFlags);
        Stay(ComplaintAction.Reassess, by, now, reason);
        Prioritise(severity, urgency, now);
        RecomputeClocks(clocks, now);
    }

    private void SetRisks(Risks risks)
    {
        if ((risks & ~RiskFlags) is not Risks.None and var added)
        {
            Raise(new RisksAdded(this, added));
        }

        RiskFlags = risks;
    }

    private void Prioritise(Severity severity, Urgency urgency, DateTime now)
    {
        var wasCritical = Severity == Severity.Critical;
        Severity = severity;
        Urgency = urgency;
        Priority = PriorityMatrix.Of(severity, urgency);
        if (!wasCritical)
        {
            EscalateCritical(now);
        }
    }
}
