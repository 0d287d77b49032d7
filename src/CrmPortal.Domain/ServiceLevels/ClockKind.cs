namespace CrmPortal.Domain.ServiceLevels;

/// <summary>What a clock waits for.</summary>
public enum ClockKind
{
    /// <summary>The complainant is told that their complaint has arrived; an automatic receipt counts.</summary>
    Acknowledge,

    /// <summary>The first answer by a person.</summary>
    FirstResponse,

    /// <summary>The next news on the progress; starts anew with each.</summary>
    ProgressUpdate,

    /// <summary>The decision is communicated and carried out.</summary>
    Resolution,

    /// <summary>The call after the resolution: is the complainant satisfied?</summary>
    Revisit,
}
