namespace CrmPortal.Domain.Knowledge;

/// <summary>Who may do something with a case: the last column of the table in <see cref="CaseLifecycle"/>. Always agents or supervisors.</summary>
[Flags]
public enum CasePerformers
{
    None = 0,

    /// <summary>Any agent or supervisor.</summary>
    Staff = 1,

    /// <summary>Whoever wrote it.</summary>
    Author = 2,

    Supervisor = 4,

    /// <summary>A supervisor other than the author.</summary>
    OtherSupervisor = 8,
}
