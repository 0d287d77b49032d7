using System.CommandLine;

namespace CrmPortal.Web.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database to this version; refuses a newer one.");

        // Every writing verb migrates first; this one does nothing else.
        command.SetAction((_, ct) => Verb.WriteAsync(
            async (_, _) =>
            {
                await Console.Out.WriteLineAsync("The database is up to date.");
                return CommandLine.Done;
            },
            ct));
        return command;
    }
}
