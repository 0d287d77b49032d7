using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Users;

/// <summary>The rules a change of users and teams can be refused by; written down in docs/domain/users.md.</summary>
public static class UserRules
{
    public static readonly Rule OneAdminRemains = new("USR-03");

    public static readonly Rule NobodyChangesOwnRights = new("USR-04");

    /// <summary>Argument: the number of members who are active.</summary>
    public static readonly Rule RetiredTeamIsEmpty = new("USR-07");

    /// <summary>USR-03. Whether an administrator who can sign in remains without this one.</summary>
    public static Task<bool> AnyOtherAdminAsync(this IQueryable<User> users, long id, CancellationToken ct) =>
        users.AnyAsync(u => u.Id != id && u.Role == Role.Admin && u.DisabledAt == null && u.PasswordHash != null, ct);
}
