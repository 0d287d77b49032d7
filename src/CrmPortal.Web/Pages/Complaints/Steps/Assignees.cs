using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Steps;

/// <summary>The people a complaint can be given to.</summary>
internal static class Assignees
{
    private const int Most = 500;

    /// <summary>Those whom the complaint accepts as its owner.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> OfAsync(Complaint complaint, CrmDbContext db, DateTime now, CancellationToken ct)
    {
        var users = await Working(db).OrderBy(u => u.DisplayName).Take(Most).ToListAsync(ct);
        return
        [
            .. users.Select(user => user.ActingAt(now))
                .Where(complaint.Ownership.CanBeGivenTo)
                .Select(Choice),
        ];
    }

    /// <summary>Everybody who can own a complaint, whichever it is.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> AllAsync(CrmDbContext db, DateTime now, CancellationToken ct)
    {
        var users = await Working(db).OrderBy(u => u.DisplayName).Take(Most).ToListAsync(ct);
        return [.. users.Select(user => Choice(user.ActingAt(now)))];
    }

    /// <summary>The person behind a choice; null for a forged one.</summary>
    public static async Task<Actor?> FindAsync(CrmDbContext db, long id, DateTime now, CancellationToken ct) =>
        (await Working(db).FirstOrDefaultAsync(u => u.Id == id, ct))?.ActingAt(now);

    public static SelectListItem Choice(Actor person) => new(person.Name, person.UserId?.ToString(CultureInfo.InvariantCulture));

    private static IQueryable<User> Working(CrmDbContext db) =>
        db.Users.AsNoTracking().Where(u => u.DisabledAt == null && (u.Role == Role.Agent || u.Role == Role.Supervisor));
}
