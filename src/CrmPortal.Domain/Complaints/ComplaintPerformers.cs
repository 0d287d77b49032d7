namespace CrmPortal.Domain.Complaints;

/// <summary>
/// Who may do something with a complaint: the last column of the table in <see cref="ComplaintLifecycle"/>.
/// A manager and an admin are none of these.
/// </summary>
[Flags]
public enum ComplaintPerformers
{
    None = 0,

    /// <summary>A supervisor, or an agent who works on the complaint: it has no team, or it is in their team, or they own it. Persons named in it included.</summary>
    Staff = 1,

    /// <summary>As <see cref="Staff"/>, but nobody whom the complaint names.</summary>
    Agent = 2,

    /// <summary>As <see cref="Agent"/>, while nobody owns the complaint.</summary>
    Taker = 4,

    /// <summary>The owner and nobody else.</summary>
    Owner = 8,

    /// <summary>A supervisor whom the complaint does not name.</summary>
    Supervisor = 16,

    /// <summary>As <see cref="Supervisor"/>, but not the owner.</summary>
    OtherSupervisor = 32,

    /// <summary>The owner; a supervisor where the complainant is dissatisfied; a supervisor other than the owner where it is Major or Critical.</summary>
    Closer = 64,

    /// <summary>A job, or the public form.</summary>
    System = 128,

    /// <summary>The complainant, who shows the number and the secret.</summary>
    Complainant = 256,
}
