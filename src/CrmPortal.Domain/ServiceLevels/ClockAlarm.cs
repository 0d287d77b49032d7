namespace CrmPortal.Domain.ServiceLevels;

/// <summary>CMP-62. A clock has passed three quarters of its time, or all of it.</summary>
/// <param name="Kind">Which clock.</param>
/// <param name="State">DueSoon or Breached.</param>
/// <param name="DueUtc">When it is or was due.</param>
public sealed record ClockAlarm(ClockKind Kind, ClockState State, DateTime DueUtc)
{
    internal ClockAlarms Mark => MarkOf(Kind, State);

    internal static ClockAlarms MarkOf(ClockKind kind, ClockState state) =>
        (ClockAlarms)(1 << ((2 * (int)kind) + (state == ClockState.Breached ? 1 : 0)));
}
