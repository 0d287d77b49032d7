namespace CrmPortal.Testing;

/// <summary>Directories that live as long as a test.</summary>
public static class TempDirectory
{
    public static string Create() => Directory.CreateTempSubdirectory("crm-test-").FullName;

    public static void Delete(string directory)
    {
        try
        {
            Directory.Delete(directory, recursive: true);
        }
        catch (IOException)
        {
            // Windows keeps a file of a connection that is being closed; the temporary folder is cleaned elsewhere.
        }
    }
}
