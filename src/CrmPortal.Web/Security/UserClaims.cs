using System.Globalization;
using System.Security.Claims;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Identity;

namespace CrmPortal.Web.Security;

/// <summary>What the sign-in cookie tells about a user, so that no page asks the database for it.</summary>
public static class UserClaims
{
    public const string RoleType = "crm:role";
    public const string NameType = "crm:name";

    /// <summary>Present, with the value <c>off</c>, for a user who has switched single-key shortcuts off.</summary>
    public const string KeysType = "crm:keys";

    public const string IdType = "crm:id";
    public const string TeamType = "crm:team";
    public const string ClearanceType = "crm:clearance";

    /// <summary>USR-06. When a clearance of top secret ends, in ticks of UTC.</summary>
    public const string TopSecretUntilType = "crm:until";

    public const string CultureType = "crm:culture";

    /// <summary>Changes when the user's password, role, team or clearance changes; an older cookie then ends.</summary>
    public const string StampType = "crm:stamp";

    public static ClaimsIdentity For(User user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, NameType, RoleType);
        Add(IdType, user.Id.ToString(CultureInfo.InvariantCulture));
        Add(NameType, user.DisplayName);
        Add(RoleType, user.Role.ToString());
        Add(TeamType, user.TeamId?.ToString(CultureInfo.InvariantCulture));
        Add(ClearanceType, user.Clearance.ToString());
        Add(TopSecretUntilType, user.TopSecretUntil?.Ticks.ToString(CultureInfo.InvariantCulture));
        Add(CultureType, user.Culture);
        Add(KeysType, user.ShortcutsOff ? "off" : null);
        Add(StampType, user.SecurityStamp);
        return identity;

        void Add(string type, string? value)
        {
            if (value is not null)
            {
                identity.AddClaim(new Claim(type, value));
            }
        }
    }

    /// <summary>Null for a visitor who has not signed in.</summary>
    public static long? Id(this ClaimsPrincipal user) => Number(user, IdType);

    /// <summary>The user as the domain and the visibility filters know them.</summary>
    /// <param name="now">UTC. A clearance can end during a session.</param>
    public static Actor Actor(this ClaimsPrincipal user, DateTime now) =>
        user.Id() is { } id && user.Role() is { } role
            ? new Actor(id, user.DisplayName(), role, Number(user, TeamType), User.ClearanceAt(Clearance(user), TopSecretUntil(user), now))
            : Domain.Shared.Actor.Anonymous;

    /// <summary>Null for a visitor who has not signed in.</summary>
    public static Role? Role(this ClaimsPrincipal user) =>
        Enum.TryParse<Role>(user.FindFirstValue(RoleType), out var role) && Enum.IsDefined(role) ? role : null;

    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(NameType) ?? "";

    public static bool KeysAreOff(this ClaimsPrincipal user) => user.HasClaim(KeysType, "off");

    private static long? Number(ClaimsPrincipal user, string type) =>
        long.TryParse(user.FindFirstValue(type), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTime? TopSecretUntil(ClaimsPrincipal user) =>
        Number(user, TopSecretUntilType) is { } ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;

    private static InfoLevel Clearance(ClaimsPrincipal user) =>
        Enum.TryParse<InfoLevel>(user.FindFirstValue(ClearanceType), out var level) && Enum.IsDefined(level) ? level : InfoLevel.Public;
}
