using System.CommandLine;
using CrmPortal.Data;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "The self-check of the start as text.");
        command.SetAction((_, ct) => Verb.ReadAsync(RunAsync, ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var texts = services.GetRequiredService<Texts>();
        var points = await SelfCheck.RunAsync(services.GetRequiredService<CrmDbContext>(), services.GetRequiredService<PortalSettings>(), services.GetRequiredService<WorkingCalendar>(), ct);
        foreach (var (key, result, arguments) in points)
        {
            var what = texts[$"SelfCheck.{key}", arguments];
            await Console.Out.WriteLineAsync(result is SelfCheckResult.Good ? $"ok    {what}" : $"ATTENTION  {what}: {texts[$"SelfCheck.{key}.Remedy", arguments]}");
        }

        return points.Any(p => p.Result is SelfCheckResult.Failed) ? CommandLine.Refused : CommandLine.Done;
    }
}
