using CrmPortal.Domain.Calendar;

namespace CrmPortal.Domain.Complaints;

/// <summary>CMP-57. What has been told about the clocks of a complaint: which of them came near its due time, and which passed it.</summary>
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

/// <summary>CMP-57. A clock has passed three quarters of its time, or all of it.</summary>
/// <param name="Kind">Which clock.</param>
/// <param name="State">DueSoon or Breached.</param>
/// <param name="DueUtc">When it is or was due.</param>
public sealed record ClockAlarm(ClockKind Kind, ClockState State, DateTime DueUtc)
{
    internal ClockAlarms Mark => MarkOf(Kind, State);

    internal static ClockAlarms MarkOf(ClockKind kind, ClockState state) =>
        (ClockAlarms)(1 << ((2 * (int)kind) + (state == ClockState.Breached ? 1 : 0)));
}
