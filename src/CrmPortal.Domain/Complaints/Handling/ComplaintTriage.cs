using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>How grave a complaint is, and on which lane it is worked on.</summary>
public sealed class ComplaintTriage
{
    private readonly Complaint _complaint;

    internal ComplaintTriage(Complaint complaint) => _complaint = complaint;

    /// <summary>
    /// CMP-11, CMP-70. Type, severity, urgency, the statutory regime and the owner are settled; the step plan follows
    /// from them.
    /// </summary>
    public void Assess(Assessment assessment, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Assess, by);
        var isHandedOver = assessment.Owner is { } owner && owner.UserId != _complaint.OwnerId;
        if (_complaint.OwnerId is null && !isHandedOver)
        {
            throw new RuleViolation(ComplaintRules.AssessedWithOwner).At("OwnerId");
        }

        if (isHandedOver)
        {
            _complaint.Ownership.RequireAssignable(assessment.Owner!, assessment.Note, by);
            _complaint.Ownership.HandTo(assessment.Owner!, assessment.Note, by, now);
        }

        _complaint.TypeId = assessment.TypeId;
        _complaint.SubtypeId = assessment.SubtypeId;
        _complaint.SetRisks(assessment.RiskFlags ?? _complaint.RiskFlags);
        _complaint.Regime = _complaint.Regime == Regime.ReportedBySource ? _complaint.Regime : assessment.Regime ?? _complaint.Regime;
        _complaint.Move(ComplaintAction.Assess, ComplaintStatus.Assessed, by, now, assessment.Note);
        Prioritise(assessment.Severity, assessment.Urgency, now);
        _complaint.Clocks.Recompute(clocks, now);
    }

    /// <summary>
    /// CMP-17. Severity, urgency or the risks turn out differently; the due times of the running clocks are worked out
    /// anew. Null leaves the risks as they are.
    /// </summary>
    public void Reassess(Severity severity, Urgency urgency, string reason, Actor by, DateTime now, ClockSettings clocks, Risks? risks = null)
    {
        _complaint.Require(ComplaintAction.Reassess, by);
        reason = Complaint.Given(reason, nameof(reason));

        _complaint.SetRisks(risks ?? _complaint.RiskFlags);
        _complaint.Stay(ComplaintAction.Reassess, by, now, reason);
        Prioritise(severity, urgency, now);
        _complaint.Clocks.Recompute(clocks, now);
    }

    /// <summary>CMP-71, CMP-72. From now on the deadlines of the fast lane hold, counted from where the clocks started.</summary>
    public void Expedite(string reason, Actor by, DateTime now, ClockSettings clocks) =>
        ChangeLane(ComplaintAction.Expedite, fastLane: true, reason, by, now, clocks);

    /// <summary>CMP-71, CMP-76. From now on the ordinary deadlines hold again.</summary>
    public void Unexpedite(string reason, Actor by, DateTime now, ClockSettings clocks) =>
        ChangeLane(ComplaintAction.Unexpedite, fastLane: false, reason, by, now, clocks);

    private void ChangeLane(ComplaintAction action, bool fastLane, string reason, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(action, by);
        reason = Complaint.Given(reason, nameof(reason));

        _complaint.FastLane = fastLane;
        _complaint.Stay(action, by, now, reason);
        _complaint.Clocks.Recompute(clocks, now);
    }

    private void Prioritise(Severity severity, Urgency urgency, DateTime now)
    {
        var wasCritical = _complaint.Severity == Severity.Critical;
        _complaint.Severity = severity;
        _complaint.Urgency = urgency;
        _complaint.Priority = PriorityMatrix.Of(severity, urgency);
        if (!wasCritical)
        {
            _complaint.Escalation.RaiseCritical(now);
        }
    }
}
