using System.CommandLine;
using CrmPortal.Data;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", $"Starts the portal, on {PortalSettings.DefaultAddress} unless --urls says otherwise.");
        command.SetAction((_, ct) => RunAsync(ct));
        return command;
    }

    public static Task<int> RunAsync(CancellationToken ct) => Verb.GuardAsync(() =>
    {
        var builder = Portal.CreateBuilder(Settings.Current);
        new Addresses(builder.Configuration).RequireSafety();
        return RunAsync(builder, PrepareAsync, ct);
    });

    /// <summary>Serves until stopped.</summary>
    /// <param name="builder">The portal as configured.</param>
    /// <param name="prepare">Makes the database ready while this process alone may write to it; false ends without serving.</param>
    public static async Task<int> RunAsync(
        WebApplicationBuilder builder, Func<WebApplication, CancellationToken, Task<bool>> prepare, CancellationToken ct)
    {
        var settings = PortalSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
        Verb.StartLog(settings, builder.Configuration, toStandardError: false);
        using var hold = DataDirectoryLock.TryTake(settings.Database.DataDirectory);
        if (hold is null)
        {
            return await Verb.RefuseAsync($"Another process works in {settings.Database.DataDirectory}.");
        }

        await using var app = Portal.Build(builder);
        if (await prepare(app, ct))
        {
            await app.RunAsync(ct);
        }

        return CommandLine.Done;
    }

    private static async Task<bool> PrepareAsync(WebApplication app, CancellationToken ct)
    {
        if (await Portal.PrepareAsync(app, ct) is { } code)
        {
            await Console.Out.WriteLineAsync($"There is no user yet. Open /setup within thirty minutes and enter this code: {code}");
        }

        return true;
    }
}
