namespace CrmPortal.Domain.ServiceLevels;

/// <summary>Which of a regime's deadlines is meant.</summary>
public enum StatutoryTerm
{
    /// <summary>Receipt is acknowledged.</summary>
    Acknowledgement,

    /// <summary>Last day on which a short answer closes the complaint.</summary>
    Summary,

    /// <summary>The final answer.</summary>
    Final,

    /// <summary>The final answer, where the first extension has been granted.</summary>
    Extended,

    /// <summary>The final answer, where a second extension has been granted.</summary>
    ExtendedAgain,
}
