using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Security;

/// <summary>
/// Who may do what, where no state of a record is involved; the table of docs/domain/permissions.md, SEC-05. Here are
/// those that several modules ask for; a module declares its own (<see cref="PortalModule.Permissions"/>).
/// </summary>
public static class Policies
{
    /// <summary>Sees customers, interactions, complaints.</summary>
    public const string ReadCustomerData = nameof(ReadCustomerData);

    /// <summary>Changes them.</summary>
    public const string WorkWithCustomers = nameof(WorkWithCustomers);

    /// <summary>Users, teams, calendars, deadlines.</summary>
    public const string Configure = nameof(Configure);

    private static readonly Dictionary<string, Role[]> Shared = new(StringComparer.Ordinal)
    {
        [ReadCustomerData] = [Role.Agent, Role.Supervisor, Role.Manager],
        [WorkWithCustomers] = [Role.Agent, Role.Supervisor],
        [Configure] = [Role.Admin],
    };

    /// <summary>The roles of each policy, those of all modules included.</summary>
    public static IReadOnlyDictionary<string, Role[]> All { get; } =
        Modules.All.SelectMany(module => module.Permissions).Concat(Shared).ToDictionary(StringComparer.Ordinal);

    public static void Register(AuthorizationOptions options)
    {
        foreach (var (name, roles) in All)
        {
            options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireAssertion(c => c.User.Role() is { } role && roles.Contains(role)));
        }

        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}
