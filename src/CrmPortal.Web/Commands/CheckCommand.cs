using System.CommandLine;
using CrmPortal.Data;
using CrmPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Commands;

internal static class CheckCommand
{
    private static readonly Version SafeRuntime = new(10, 0, 13);
    private const long LowSpace = 1L << 30;

    public static Command Create()
    {
        var command = new Command("check", "The self-check of the start as text.");
        command.SetAction((_, ct) => Verb.ReadAsync(RunAsync, ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var settings = services.GetRequiredService<PortalSettings>();
        var db = services.GetRequiredService<CrmDbContext>();
        var failed = false;

        await SayAsync(Environment.Version >= SafeRuntime, $".NET runtime {Environment.Version}", $"update to {SafeRuntime} or newer");
        var reachable = await db.Database.CanConnectAsync(ct);
        failed |= !await SayAsync(reachable, $"database ({settings.Database.Provider})", "it cannot be reached; run migrate or check ConnectionStrings:Crm");
        if (reachable)
        {
            var unknown = await DatabaseVersion.UnknownMigrationsAsync(db, ct);
            failed |= !await SayAsync(unknown.Count == 0, "database is not newer than this version", "run the newer version");
            var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
            failed |= !await SayAsync(pending == 0, "database is up to date", $"{pending} migrations are missing; run migrate");
            if (pending == 0)
            {
                await SayAsync(await db.Users.AnyAsync(u => u.Role == Domain.Shared.Role.Admin && u.DisabledAt == null, ct), "there is an administrator", "open /setup or run user create");
                var chain = await Data.Auditing.AuditChain.VerifyAsync(db, ct);
                failed |= !await SayAsync(chain.BrokenAt is null, $"audit chain ({chain.Events} events)", $"broken at event {chain.BrokenAt}: {chain.Reason}");
            }
        }

        var free = new DriveInfo(Path.GetFullPath(settings.Database.DataDirectory)).AvailableFreeSpace;
        await SayAsync(free > LowSpace, $"free space {free >> 20} MiB", "make room on the volume of the data directory");
        return failed ? CommandLine.Refused : CommandLine.Done;
    }

    private static async Task<bool> SayAsync(bool good, string what, string remedy)
    {
        await Console.Out.WriteLineAsync(good ? $"ok    {what}" : $"ATTENTION  {what}: {remedy}");
        return good;
    }
}
