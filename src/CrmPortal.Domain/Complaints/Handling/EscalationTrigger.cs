namespace CrmPortal.Domain.Complaints;

/// <summary>The rule by which an escalation level rose; a rise by hand has none.</summary>
public enum EscalationTrigger
{
    CriticalSeverity,
    RepeatedRejection,
    ResolutionDueSoon,
    ResolutionBreached,
}
