using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users;

/// <summary>Users and teams to choose from.</summary>
internal static class People
{
    private const int Most = 500;

    public static async Task<IReadOnlyList<SelectListItem>> WhoWorkWithCustomersAsync(CrmDbContext db, CancellationToken ct)
    {
        var users = await db.Users
            .Where(u => u.DisabledAt == null && (u.Role == Role.Agent || u.Role == Role.Supervisor))
            .OrderBy(u => u.DisplayName)
            .Select(u => new { u.Id, u.DisplayName })
            .Take(Most)
            .ToListAsync(ct);
        return [.. users.Select(u => new SelectListItem(u.DisplayName, u.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    public static Task<bool> WorksWithCustomersAsync(CrmDbContext db, long id, CancellationToken ct) =>
        db.Users.AnyAsync(u => u.Id == id && u.DisabledAt == null && (u.Role == Role.Agent || u.Role == Role.Supervisor), ct);

    public static async Task<IReadOnlyList<SelectListItem>> TeamsAsync(CrmDbContext db, CancellationToken ct)
    {
        var teams = await db.Teams.Where(t => t.RetiredAt == null).OrderBy(t => t.Name)
            .Select(t => new { t.Id, t.Name })
            .Take(Most)
            .ToListAsync(ct);
        return [.. teams.Select(t => new SelectListItem(t.Name, t.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
