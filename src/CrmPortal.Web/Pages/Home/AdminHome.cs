using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Home;

/// <summary>The landing page of an administrator: users, and how the installation stands.</summary>
public sealed record AdminHome
{
    private const int LatestSignIns = 8;

    /// <summary>Users who may sign in, by role; roles without one are missing.</summary>
    public required IReadOnlyDictionary<Role, int> Users { get; init; }

    public required int Invited { get; init; }

    public required int Disabled { get; init; }

    public required IReadOnlyList<SignInRow> SignIns { get; init; }

    public required DatabaseProvider Provider { get; init; }

    public required string Version { get; init; }

    /// <summary>Bytes left on the volume of the data directory.</summary>
    public required long FreeSpace { get; init; }

    /// <summary>Number and time of the last event of the audit chain; null while it is empty.</summary>
    public required ChainHead? Head { get; init; }

    public static async Task<AdminHome> ReadAsync(CrmDbContext db, PortalSettings settings, CancellationToken ct)
    {
        var groups = await db.Users
            .GroupBy(u => new { u.Role, IsDisabled = u.DisabledAt != null, IsInvited = u.PasswordHash == null })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return new AdminHome
        {
            Users = groups.Where(g => !g.Key.IsDisabled).GroupBy(g => g.Key.Role).ToDictionary(g => g.Key, g => g.Sum(r => r.Count)),
            Invited = groups.Where(g => g.Key is { IsDisabled: false, IsInvited: true }).Sum(g => g.Count),
            Disabled = groups.Where(g => g.Key.IsDisabled).Sum(g => g.Count),
            SignIns = await db.AuditEvents.Where(e => e.Action == AuditAction.SignIn)
                .OrderByDescending(e => e.Seq)
                .Select(e => new SignInRow(e.EntityId, e.ActorName, e.At))
                .Take(LatestSignIns)
                .ToListAsync(ct),
            Provider = settings.Database.Provider,
            Version = ProductVersion.Current,
            FreeSpace = SelfCheck.FreeSpace(settings),
            Head = await db.AuditEvents.OrderByDescending(e => e.Seq).Select(e => new ChainHead(e.Seq, e.At, e.Hash)).FirstOrDefaultAsync(ct),
        };
    }

    public sealed record SignInRow(long? UserId, string Name, DateTime At);

    public sealed record ChainHead(long Seq, DateTime At, string Hash);
}
