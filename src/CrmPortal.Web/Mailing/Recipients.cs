using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Mailing;

/// <summary>MAI-10. Who of the staff hears of a complaint: nobody who may not see it, and nobody whom it names.</summary>
internal static class Recipients
{
    public static async Task<User?> OwnerAsync(CrmDbContext db, Complaint complaint, CancellationToken ct) =>
        complaint.OwnerId is { } id
            ? (await ReadersAsync(db, complaint, db.Users.Where(u => u.Id == id), ct)).FirstOrDefault()
            : null;

    /// <summary>The supervisors of its team, of everyone's queue all supervisors; where there is none, the managers.</summary>
    public static async Task<IReadOnlyList<User>> SupervisorsAsync(CrmDbContext db, Complaint complaint, CancellationToken ct)
    {
        var team = complaint.TeamId;
        var supervisors = db.Users.Where(u => u.Role == Role.Supervisor && (team == null || u.TeamId == team));
        return await ReadersAsync(db, complaint, supervisors, ct) is { Count: > 0 } found ? found : await ManagersAsync(db, complaint, ct);
    }

    /// <summary>The owner, or the supervisors where there is none.</summary>
    public static async Task<IReadOnlyList<User>> HandlersAsync(CrmDbContext db, Complaint complaint, CancellationToken ct) =>
        await OwnerAsync(db, complaint, ct) is { } owner ? [owner] : await SupervisorsAsync(db, complaint, ct);

    public static async Task<IReadOnlyList<User>> ManagersAsync(CrmDbContext db, Complaint complaint, CancellationToken ct) =>
        await ReadersAsync(db, complaint, db.Users.Where(u => u.Role == Role.Manager), ct);

    private static async Task<List<User>> ReadersAsync(CrmDbContext db, Complaint complaint, IQueryable<User> users, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var active = await users.Where(u => u.DisabledAt == null && u.Email != null).OrderBy(u => u.Id).AsNoTracking().ToListAsync(ct);
        return active.FindAll(u => new Viewer(u.ActingAt(now)).Sees(complaint) && !complaint.Content.Names(u.ActingAt(now)));
    }
}
