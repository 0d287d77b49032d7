namespace CrmPortal.Domain.Tests.Guards;

/// <summary>The files of the repository, as they are checked out.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Path relative to the root, with forward slashes, and text of every file written by hand below a folder.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(Root, file).Replace('\\', '/')))
            .Where(f => endings.Any(e => f.Path.EndsWith(e, StringComparison.Ordinal)))
            .Where(f => !f.Path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations" or "lib"))
            .Select(f => (f.Path, File.ReadAllText(f.File)));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrmPortal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
