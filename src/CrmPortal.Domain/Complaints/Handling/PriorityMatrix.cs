using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public static class PriorityMatrix
{
    /// <summary>
    /// CMP-06. Critical is P1, Major P2, Moderate P3, Minor P4; urgency Immediate raises by one,
    /// Low lowers by one, but never a Critical one.
    /// </summary>
    public static Priority Of(Severity severity, Urgency urgency)
    {
        var priority = severity switch
        {
            Severity.Critical => Priority.P1,
            Severity.Major => Priority.P2,
            Severity.Moderate => Priority.P3,
            _ => Priority.P4,
        };
        return urgency switch
        {
            Urgency.Immediate when priority > Priority.P1 => priority - 1,
            Urgency.Low when severity != Severity.Critical && priority < Priority.P4 => priority + 1,
            _ => priority,
        };
    }
}
