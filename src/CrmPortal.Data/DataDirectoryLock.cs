namespace CrmPortal.Data;

/// <summary>
/// An exclusive hold on the data directory while this process writes to it: one process at a time works on a SQLite
/// file. The operating system lets go when the process ends, however it ends.
/// </summary>
public sealed class DataDirectoryLock : IDisposable
{
    private readonly FileStream _file;

    private DataDirectoryLock(FileStream file) => _file = file;

    /// <summary>Null where another process holds it.</summary>
    public static DataDirectoryLock? TryTake(string directory)
    {
        CreatePrivate(directory);
        try
        {
            return new DataDirectoryLock(new FileStream(
                Path.Combine(directory, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Creates a directory that only its owner may enter.</summary>
    public static void CreatePrivate(string directory)
    {
        if (Directory.Exists(directory))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _file.Dispose();
}
