namespace CrmPortal.Domain.ServiceLevels;

/// <summary>CMP-62. What has been told about the clocks of a complaint: which of them came near its due time, and which passed it.</summary>
[Flags]
public enum ClockAlarms
{
    None = 0,
    AcknowledgeDueSoon = 1,
    AcknowledgeBreached = 2,
    FirstResponseDueSoon = 4,
    FirstResponseBreached = 8,
    ProgressUpdateDueSoon = 16,
    ProgressUpdateBreached = 32,
    ResolutionDueSoon = 64,
    ResolutionBreached = 128,
}
