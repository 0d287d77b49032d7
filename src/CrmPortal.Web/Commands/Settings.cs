namespace CrmPortal.Web.Commands;

/// <summary>Tells configuration on the command line from the words of the verb.</summary>
internal static class Settings
{
    private static readonly string[] Plain = ["--urls", "--environment", "--contentRoot", "--applicationName"];

    /// <summary>The configuration arguments of this process, as the host takes them.</summary>
    public static string[] Current { get; set; } = [];

    /// <summary><c>--urls</c>, <c>--environment</c> and everything with a colon in its name are configuration.</summary>
    public static (string[] Settings, string[] Words) Split(IReadOnlyList<string> args)
    {
        List<string> settings = [];
        List<string> words = [];
        for (var i = 0; i < args.Count; i++)
        {
            var name = args[i].Split('=')[0];
            if (!name.StartsWith("--", StringComparison.Ordinal)
                || (!name.Contains(':', StringComparison.Ordinal) && !Plain.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Count)
            {
                settings.Add(args[++i]);
            }
        }

        return ([.. settings], [.. words]);
    }
}
