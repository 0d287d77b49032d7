using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>How far up in the organisation a complaint has gone; independent of its status.</summary>
public sealed class ComplaintEscalation
{
    /// <summary>CMP-44. 1 team lead, 2 supervisor, 3 management.</summary>
    public const int Top = 3;

    private const int TeamLead = 1;
    private const int Supervisor = 2;

    private readonly Complaint _complaint;

    internal ComplaintEscalation(Complaint complaint) => _complaint = complaint;

    /// <summary>CMP-44. One level up.</summary>
    public void Raise(string reason, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Escalate, by);
        reason = Complaint.Given(reason, nameof(reason));

        _complaint.EscalationLevel++;
        _complaint.Stay(ComplaintAction.Escalate, by, now, reason);
        _complaint.Raise(new ComplaintEscalated(_complaint));
    }

    /// <summary>CMP-45. One level down.</summary>
    public void Lower(string reason, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Deescalate, by);
        reason = Complaint.Given(reason, nameof(reason));

        _complaint.EscalationLevel--;
        _complaint.Stay(ComplaintAction.Deescalate, by, now, reason);
    }

    /// <summary>
    /// CMP-46. To the team lead when three quarters of the resolution clock are gone, to the supervisor when all is;
    /// each once, so that a supervisor's decision to lower the level stands.
    /// </summary>
    /// <returns>Whether the level rose.</returns>
    public bool RaiseByClock(DateTime now, ClockSettings clocks)
    {
        if (!_complaint.Status.IsOpen())
        {
            return false;
        }

        return _complaint.Clocks.Of(clocks).Resolution(now).State switch
        {
            ClockState.DueSoon => RaiseTo(TeamLead, EscalationTrigger.ResolutionDueSoon, now),
            ClockState.Breached => RaiseTo(Supervisor, EscalationTrigger.ResolutionBreached, now),
            _ => false,
        };
    }

    /// <summary>CMP-46. A Critical complaint is the supervisor's from the start.</summary>
    internal void RaiseCritical(DateTime now)
    {
        if (_complaint.Severity == Severity.Critical)
        {
            RaiseTo(Supervisor, EscalationTrigger.CriticalSeverity, now);
        }
    }

    /// <summary>CMP-31. From the second round on, every rejection raises the level by one.</summary>
    internal void RaiseRepeatedRejection(DateTime now)
    {
        if (_complaint.Round >= 2 && _complaint.EscalationLevel < Top)
        {
            LiftTo(_complaint.EscalationLevel + 1, EscalationTrigger.RepeatedRejection, now);
        }
    }

    private bool RaiseTo(int level, EscalationTrigger trigger, DateTime now)
    {
        if (_complaint.EscalationLevel >= level || _complaint.History.Any(row => row.Trigger == trigger))
        {
            return false;
        }

        LiftTo(level, trigger, now);
        return true;
    }

    private void LiftTo(int level, EscalationTrigger trigger, DateTime now)
    {
        _complaint.EscalationLevel = level;
        _complaint.Stay(ComplaintAction.Escalate, Actor.System, now).Trigger = trigger;
        _complaint.Raise(new ComplaintEscalated(_complaint));
    }
}
