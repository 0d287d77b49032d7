namespace CrmPortal.Domain.Shared;

/// <summary>
/// Who acts: a signed-in user, or the system itself (a job, an import, an operator on the command line).
/// The same facts decide what they may see; see docs/domain/permissions.md, SEC-01.
/// </summary>
/// <param name="UserId">Null for the system and for anonymous visitors.</param>
/// <param name="Name">Name shown in histories.</param>
/// <param name="Role">Null for the system and for anonymous visitors.</param>
/// <param name="TeamId">Null for a user without a team: they work on records without a team, and on their own.</param>
/// <param name="Clearance">The highest level they may read.</param>
public sealed record Actor(long? UserId, string Name, Role? Role, long? TeamId, InfoLevel Clearance)
{
    /// <summary>Jobs and imports: sees everything, and stands in the audit trail as "system".</summary>
    public static Actor System { get; } = new(null, "system", null, null, InfoLevel.TopSecret) { IsSystem = true };

    /// <summary>Whoever works on the command line of the server.</summary>
    public static Actor Operator { get; } = System with { Name = "system (operator)" };

    /// <summary>Nobody is signed in: sees nothing.</summary>
    public static Actor Anonymous { get; } = new(null, "anonymous", null, null, InfoLevel.Public);

    /// <summary>
    /// Whoever shows the number and the secret of a complaint. They are no user: the pages that let them in load that
    /// one complaint for them, as the system does.
    /// </summary>
    public static Actor Complainant { get; } = System with { Name = "complainant", IsComplainant = true };

    public bool IsSystem { get; private init; }

    public bool IsComplainant { get; private init; }

    /// <summary>Supervisors may do all that agents may.</summary>
    public bool WorksWithCustomers => Role is Shared.Role.Agent or Shared.Role.Supervisor;

    public bool IsSupervisor => Role is Shared.Role.Supervisor;
}
