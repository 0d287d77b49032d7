namespace CrmPortal.Domain.ServiceLevels;

/// <summary>How a clock stands; the conditions are CLK-27.</summary>
public enum ClockState
{
    /// <summary>Less than 75 % of the time has passed.</summary>
    OnTrack,

    /// <summary>At least 75 % of the time has passed, and it is not due yet.</summary>
    DueSoon,

    /// <summary>The due time has passed and nothing has stopped the clock.</summary>
    Breached,

    /// <summary>Stands still.</summary>
    Paused,

    /// <summary>Stopped at the due time or before.</summary>
    Met,

    /// <summary>Stopped after the due time.</summary>
    MetLate,
}
