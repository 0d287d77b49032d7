using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Security;

/// <summary>Who may do what, where no state of a record is involved; the table of docs/domain/permissions.md, SEC-05.</summary>
public static class Policies
{
    /// <summary>Sees customers, interactions, complaints.</summary>
    public const string ReadCustomerData = nameof(ReadCustomerData);

    /// <summary>Changes them.</summary>
    public const string WorkWithCustomers = nameof(WorkWithCustomers);

    public const string AssignTiers = nameof(AssignTiers);

    /// <summary>Places and releases legal holds.</summary>
    public const string HoldCustomers = nameof(HoldCustomers);

    /// <summary>Plans, changes and checks corrective actions.</summary>
    public const string PlanActions = nameof(PlanActions);

    /// <summary>Sees where complaints come from, over everybody.</summary>
    public const string Analyse = nameof(Analyse);

    public const string ReadFigures = nameof(ReadFigures);

    public const string WriteGuidelines = nameof(WriteGuidelines);

    /// <summary>Reads who decided what, and how like cases fared.</summary>
    public const string ReadQuality = nameof(ReadQuality);

    public const string Import = nameof(Import);

    /// <summary>Users, teams, calendars, deadlines.</summary>
    public const string Configure = nameof(Configure);

    private static readonly Dictionary<string, Role[]> _roles = new(StringComparer.Ordinal)
    {
        [ReadCustomerData] = [Role.Agent, Role.Supervisor, Role.Manager],
        [WorkWithCustomers] = [Role.Agent, Role.Supervisor],
        [AssignTiers] = [Role.Supervisor],
        [HoldCustomers] = [Role.Supervisor],
        [PlanActions] = [Role.Supervisor],
        [Analyse] = [Role.Supervisor, Role.Manager],
        [ReadFigures] = [Role.Agent, Role.Supervisor, Role.Manager],
        [WriteGuidelines] = [Role.Supervisor],
        [ReadQuality] = [Role.Supervisor, Role.Manager],
        [Import] = [Role.Supervisor, Role.Admin],
        [Configure] = [Role.Admin],
    };

    public static IReadOnlyDictionary<string, Role[]> All => _roles;

    public static void Register(AuthorizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (name, roles) in _roles)
        {
            options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireAssertion(c => c.User.Role() is { } role && roles.Contains(role)));
        }

        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}
