using System.CommandLine;
using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Commands;

/// <summary>KPI-25. By itself the rollup is built and followed by a job; this is for when the self-check says that it is wrong.</summary>
internal static class RollupCommand
{
    public static Command Create()
    {
        var command = new Command("rollup", "Builds the rollup of figures anew from all complaints.");
        command.SetAction((_, ct) => Verb.WriteAsync(RunAsync, ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<CrmDbContext>();
        var rules = await services.GetRequiredService<WorkingCalendar>().ReadAsync(db, ct);
        var complaints = await Rollup.BuildAsync(db, rules.Calendar, _ => Task.CompletedTask, ct);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Rolled up {complaints} complaints."));
        return CommandLine.Done;
    }
}
