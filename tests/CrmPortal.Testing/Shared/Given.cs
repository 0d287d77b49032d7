using CrmPortal.Domain.Shared;

namespace CrmPortal.Testing;

/// <summary>
/// What a test starts from, by module. Every parameter has a default; a test names what matters to it. The tests that have
/// a database find more of it in CrmPortal.Testing.Portal: the same for users and teams that are stored.
/// </summary>
public static partial class Given
{
    /// <summary>Monday, 2 March 2026, 09:00 in Shanghai: the office opens.</summary>
    public static DateTime Now => At.Shanghai("2026-03-02 09:00");

    /// <summary>A supervisor who is nobody of the test.</summary>
    public static Actor Lead => Actor(Role.Supervisor, id: long.MaxValue);

    /// <summary>Somebody who acts without having an account: enough where no database is asked for them.</summary>
    public static Actor Actor(Role role = Role.Agent, long id = 1, long? teamId = null, InfoLevel? clearance = null) =>
        new(id, $"{role} {id}", role, teamId, clearance ?? (role is Role.Agent or Role.Admin ? InfoLevel.Internal : InfoLevel.Confidential));
}
