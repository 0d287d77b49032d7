using System.Security.Claims;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Security;

/// <summary>What the sign-in cookie tells about a user, so that no page asks the database for it.</summary>
public static class UserClaims
{
    public const string RoleType = "crm:role";
    public const string NameType = "crm:name";

    /// <summary>Present, with the value <c>off</c>, for a user who has switched single-key shortcuts off.</summary>
    public const string KeysType = "crm:keys";

    /// <summary>Null for a visitor who has not signed in.</summary>
    public static Role? Role(this ClaimsPrincipal user) =>
        Enum.TryParse<Role>(user.FindFirstValue(RoleType), out var role) && Enum.IsDefined(role) ? role : null;

    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(NameType) ?? "";

    public static bool KeysAreOff(this ClaimsPrincipal user) => user.HasClaim(KeysType, "off");
}
