using Xunit;

namespace CrmPortal.Data.Tests.Importing;

/// <summary>A test on a real file that is not part of the repository; skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFileFactAttribute : FactAttribute
{
    public SharedFileFactAttribute(string file)
    {
        if (!File.Exists(PathOf(file)))
        {
            Skip = $"CRM_SHARED_DATA holds no {file}.";
        }
    }

    public static string PathOf(string file)
    {
        if (Environment.GetEnvironmentVariable("CRM_SHARED_DATA") is { Length: > 0 } given)
        {
            return Path.Combine(given, file);
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CrmPortal.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root?.Parent?.FullName ?? "", "shared", "data", file);
    }
}
