using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users.Accounts;

/// <summary>Everybody who may sign in, or may no longer.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    [FromQuery]
    public UserQuery Search { get; set; } = new();

    public NumberedPage<UserRow> Found { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var number = int.TryParse(Search.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 10_000 ? page : 1;
        Found = await ReadAsync(number);
        if (Found.Rows.Count == 0 && number > 1)
        {
            Found = await ReadAsync(1);
        }
    }

    private Task<NumberedPage<UserRow>> ReadAsync(int number) =>
        (from u in Where(Db.Users)
         join t in Db.Teams on u.TeamId equals t.Id into teams
         from team in teams.DefaultIfEmpty()
         orderby u.DisplayName, u.Id
         select new UserRow(
             u.Id, u.DisplayName, u.Email!, u.Role, team!.Name, u.Clearance, u.DisabledAt != null, u.PasswordHash == null, u.LockoutEnd))
        .PageAsync(number, rows => rows, Ct);

    private IQueryable<User> Where(IQueryable<User> users)
    {
        if (Text.Given(Search.Q) is { } q)
        {
            var pattern = $"%{q.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal)}%";
            users = users.Where(u => EF.Functions.Like(u.DisplayName, pattern, @"\") || EF.Functions.Like(u.Email!, pattern, @"\"));
        }

        if (Enum.TryParse<Role>(Search.Role, ignoreCase: true, out var role) && Enum.IsDefined(role))
        {
            users = users.Where(u => u.Role == role);
        }

        return Search.State?.ToUpperInvariant() switch
        {
            "DISABLED" => users.Where(u => u.DisabledAt != null),
            "INVITED" => users.Where(u => u.DisabledAt == null && u.PasswordHash == null),
            "ALL" => users,
            _ => users.Where(u => u.DisabledAt == null),
        };
    }
}

/// <summary>The query of the list's address; values that mean nothing are as if they were not there.</summary>
public sealed class UserQuery
{
    public string? Q { get; set; }

    public string? Role { get; set; }

    /// <summary><c>invited</c>, <c>disabled</c> or <c>all</c>; active users otherwise.</summary>
    public string? State { get; set; }

    public string? Page { get; set; }
}

/// <summary>A row of the list.</summary>
public sealed record UserRow(
    long Id, string Name, string Email, Role Role, string? Team, InfoLevel Clearance, bool IsDisabled, bool IsInvited, DateTimeOffset? LockedUntil);
