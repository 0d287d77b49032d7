using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>CMP-44. 1 team lead, 2 supervisor, 3 management.</summary>
    public const int TopEscalationLevel = 3;

    private const int TeamLead = 1;
    private const int SupervisorLevel = 2;

    /// <summary>0 to <see cref="TopEscalationLevel"/>; independent of the status.</summary>
    public int EscalationLevel { get; private set; }

    /// <summary>CMP-44. One level up.</summary>
    public void Escalate(string reason, Actor by, DateTime now)
    {
        Require(ComplaintAction.Escalate, by);
        reason = Given(reason, nameof(reason));
        if (EscalationLevel == TopEscalationLevel)
        {
            throw new RuleViolation(ComplaintRules.EscalationHasATop, TopEscalationLevel);
        }

        EscalationLevel++;
        Stay(ComplaintAction.Escalate, by, now, reason);
        Raise(new ComplaintEscalated(this));
    }

    /// <summary>CMP-45. One level down.</summary>
    public void Deescalate(string reason, Actor by, DateTime now)
    {
        Require(ComplaintAction.Deescalate, by);
        reason = Given(reason, nameof(reason));
        if (EscalationLevel == 0)
        {
            throw new RuleViolation(ComplaintRules.EscalationHasABottom);
        }

        EscalationLevel--;
        Stay(ComplaintAction.Deescalate, by, now, reason);
    }

    /// <summary>
    /// CMP-46. To the team lead when three quarters of the resolution clock are gone, to the supervisor when all is;
    /// each once, so that a supervisor's decision to lower the level stands.
    /// </summary>
    /// <returns>Whether the level rose.</returns>
    public bool EscalateByClock(DateTime now, ClockSettings clocks)
    {
        if (!Status.IsOpen())
        {
            return false;
        }

        return ReadResolution(clocks, now).State switch
        {
            ClockState.DueSoon => RaiseTo(TeamLead, EscalationTrigger.ResolutionDueSoon, now),
            ClockState.Breached => RaiseTo(SupervisorLevel, EscalationTrigger.ResolutionBreached, now),
            _ => false,
        };
    }

    /// <summary>CMP-46. A Critical complaint is the supervisor's from the start.</summary>
    private void EscalateCritical(DateTime now)
    {
        if (Severity == Severity.Critical)
        {
            RaiseTo(SupervisorLevel, EscalationTrigger.CriticalSeverity, now);
        }
    }

    /// <summary>CMP-31. From the second round on, every rejection raises the level by one.</summary>
    private void EscalateRepeatedRejection(DateTime now)
    {
        if (Round >= 2 && EscalationLevel < TopEscalationLevel)
        {
            LiftTo(EscalationLevel + 1, EscalationTrigger.RepeatedRejection, now);
        }
    }

    private bool RaiseTo(int level, EscalationTrigger trigger, DateTime now)
    {
        if (EscalationLevel >= level || _history.Exists(row => row.Trigger == trigger))
        {
            return false;
        }

        LiftTo(level, trigger, now);
        return true;
    }

    private void LiftTo(int level, EscalationTrigger trigger, DateTime now)
    {
        EscalationLevel = level;
        Stay(ComplaintAction.Escalate, Actor.System, now).Trigger = trigger;
        Raise(new ComplaintEscalated(this));
    }
}
