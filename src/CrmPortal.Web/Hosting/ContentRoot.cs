namespace CrmPortal.Web.Hosting;

/// <summary>
/// Where wwwroot and appsettings.json lie: beside the published executable, or in the project's folder when it runs
/// from the build output. The current directory is the caller's and says nothing.
/// </summary>
internal static class ContentRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CrmPortal.Web.csproj")))
            {
                return folder.FullName;
            }

            var project = System.IO.Path.Combine(folder.FullName, "src", "CrmPortal.Web");
            if (File.Exists(System.IO.Path.Combine(project, "CrmPortal.Web.csproj")))
            {
                return project;
            }
        }

        return AppContext.BaseDirectory;
    }
}
