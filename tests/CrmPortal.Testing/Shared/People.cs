using CrmPortal.Domain.Shared;

namespace CrmPortal.Testing;

/// <summary>Who acts in the tests that need no database. All but the stranger are of one team.</summary>
public static class People
{
    public const long Team = 1;

    public static Actor Ann { get; } = User(1, "Ann", Role.Agent);

    public static Actor Ben { get; } = User(2, "Ben", Role.Agent);

    public static Actor Sue { get; } = User(3, "Sue", Role.Supervisor);

    public static Actor Sam { get; } = User(4, "Sam", Role.Supervisor);

    public static Actor Stranger { get; } = User(5, "Stranger", Role.Agent) with { TeamId = 99 };

    public static Actor Manager { get; } = User(6, "Mia", Role.Manager);

    public static Actor Admin { get; } = User(7, "Adam", Role.Admin);

    public static Actor NamedAgent { get; } = User(8, "Nora", Role.Agent);

    public static Actor NamedSupervisor { get; } = User(9, "Nick", Role.Supervisor);

    private static Actor User(long id, string name, Role role) =>
        new(id, name, role, Team, role == Role.Agent ? InfoLevel.Internal : InfoLevel.Confidential);
}
