using System.CommandLine;

namespace CrmPortal.Web.Commands;

/// <summary>
/// The command line of docs/operations/command-line.md. Exit code 0: done; 1: refused or failed, with a sentence on
/// standard error; 2: wrong usage.
/// </summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("CrmPortal, a web CRM for customer service.")
        {
            ServeCommand.Create(),
            DemoCommand.Create(),
            MigrateCommand.Create(),
            UserCommand.Create(),
            ImportCommand.Create(),
            AuditCommand.Create(),
            CheckCommand.Create(),
            KpiCommand.Create(),
            RollupCommand.Create(),
            SeedCommand.Create(),
        };

        // Settings of the framework (--urls, --environment, --Section:Key=value) may stand behind every verb.
        var (settings, words) = Settings.Split(args);
        Settings.Current = settings;
        root.SetAction((_, ct) => ServeCommand.RunAsync(ct));
        var parsed = root.Parse(words);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            return WrongUsage;
        }

        return await parsed.InvokeAsync();
    }
}
