using System.CommandLine;
using CrmPortal.Data;
using CrmPortal.Data.Writing;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", $"Starts the portal, on {PortalSettings.DefaultAddress} unless --urls says otherwise.");
        command.SetAction((_, ct) => RunAsync(ct));
        return command;
    }

    public static Task<int> RunAsync(CancellationToken ct) => Verb.GuardAsync(async () =>
    {
        var builder = Portal.CreateBuilder(Settings.Current);
        new Addresses(builder.Configuration).RequireSafety();
        var settings = PortalSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
        Verb.StartLog(settings, builder.Configuration, toStandardError: false);
        using var hold = DataDirectoryLock.TryTake(settings.Database.DataDirectory);
        if (hold is null)
        {
            return await Verb.RefuseAsync($"Another process works in {settings.Database.DataDirectory}.");
        }

        await using var app = Portal.Build(builder);
        await PrepareAsync(app, ct);
        await app.RunAsync(ct);
        return CommandLine.Done;
    });

    /// <summary>Brings the database up to date; a database without users gets a code for the set-up page.</summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = Origin.System;
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await DatabaseVersion.MigrateAsync(db, ct);
        if (!await db.Users.AnyAsync(ct))
        {
            var settings = app.Services.GetRequiredService<PortalSettings>();
            var code = app.Services.GetRequiredService<SetupCode>().Issue(settings.Database.DataDirectory);
            await Console.Out.WriteLineAsync(
                $"There is no user yet. Open /setup within thirty minutes and enter this code: {code}");
        }
    }
}
