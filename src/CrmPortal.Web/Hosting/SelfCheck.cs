using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Jobs;
using CrmPortal.Data.Kpis;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Hosting;

/// <summary>How one point of the self-check stands.</summary>
public enum SelfCheckResult
{
    Good,

    /// <summary>It works, but somebody should look at it.</summary>
    Attention,

    /// <summary>It must be put right.</summary>
    Failed,
}

/// <summary>One point of the self-check.</summary>
/// <param name="Key">Its text is <c>SelfCheck.{Key}</c>, what to do about it <c>SelfCheck.{Key}.Remedy</c>.</param>
/// <param name="Arguments">For the placeholders of both texts.</param>
public sealed record SelfCheckPoint(string Key, SelfCheckResult Result, params object[] Arguments);

/// <summary>What <c>crm check</c> says and the page of the administrator shows: is this installation in order?</summary>
public static class SelfCheck
{
    private const long LowSpace = 1L << 30;

    private static readonly Version SafeRuntime = new(10, 0, 13);

    public static async Task<IReadOnlyList<SelfCheckPoint>> RunAsync(CrmDbContext db, PortalSettings settings, WorkingCalendar working, CancellationToken ct)
    {
        List<SelfCheckPoint> points =
        [
            new("Version", SelfCheckResult.Good, ProductVersion.Current),
            new("Runtime", OrAttention(Environment.Version >= SafeRuntime), Environment.Version, SafeRuntime),
        ];
        var reachable = await db.Database.CanConnectAsync(ct);
        points.Add(new("Database", OrFailed(reachable), settings.Database.Provider.ToString()));
        if (reachable)
        {
            var engine = await DatabaseVersion.EngineAsync(db, ct);
            points.Add(new("Engine", OrFailed(engine.IsSafe), settings.Database.Provider.ToString(), engine.Version));
            var unknown = await DatabaseVersion.UnknownMigrationsAsync(db, ct);
            var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
            points.Add(new("NotNewer", OrFailed(unknown.Count == 0)));
            points.Add(new("UpToDate", OrFailed(pending == 0), pending));
            if (pending == 0)
            {
                await AddContentAsync(points, db, settings, ct);
                await AddRollupAsync(points, db, (await working.ReadAsync(db, ct)).Calendar, ct);
            }
        }

        var free = FreeSpace(settings);
        points.Add(new("Space", OrAttention(free > LowSpace), Localization.Texts.Size(free)));
        return points;
    }

    /// <summary>Bytes left on the volume of the data directory.</summary>
    public static long FreeSpace(PortalSettings settings)
    {
        return new DriveInfo(Path.GetFullPath(settings.Database.DataDirectory)).AvailableFreeSpace;
    }

    private static async Task AddContentAsync(List<SelfCheckPoint> points, CrmDbContext db, PortalSettings settings, CancellationToken ct)
    {
        var hasAdmin = await db.Users.AnyAsync(u => u.Role == Role.Admin && u.DisabledAt == null, ct);
        points.Add(new("Administrator", OrAttention(hasAdmin)));
        var chain = await AuditChain.VerifyAsync(db, ct);
        points.Add(new("Mail", OrAttention(settings.Mail.IsConfigured), settings.Mail.Host ?? "–"));
        var dead = await db.OutgoingMails.CountAsync(m => m.DeadAt != null, ct);
        points.Add(new("MailDead", OrAttention(dead == 0), dead));
        var failed = await db.JobLeases.CountAsync(l => l.Outcome == JobOutcome.Failed, ct);
        points.Add(new("Jobs", OrAttention(failed == 0), failed));
        points.Add(new("AuditChain", OrFailed(chain.BrokenAt is null), chain.Events, chain.BrokenAt ?? 0, chain.Reason ?? ""));
    }

    private static async Task AddRollupAsync(List<SelfCheckPoint> points, CrmDbContext db, BusinessCalendar calendar, CancellationToken ct)
    {
        var rollup = await RollupCheck.RunAsync(db, calendar, ct);
        points.Add(new("Rollup", OrAttention(rollup.IsWhole), rollup.Behind));
        points.Add(new("RollupEqual", OrFailed(rollup.Different.Count == 0), string.Join(", ", rollup.Different)));
    }

    private static SelfCheckResult OrAttention(bool good) => good ? SelfCheckResult.Good : SelfCheckResult.Attention;

    private static SelfCheckResult OrFailed(bool good) => good ? SelfCheckResult.Good : SelfCheckResult.Failed;
}
