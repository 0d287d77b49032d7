using CrmPortal.Data;
namespace CrmPortal.SampleData.Company;

/// <summary>
/// Tells a directory with a sample database from one with real records, by a file that lies beside it: a sample is
/// replaced without asking, anything else is never touched.
/// </summary>
public sealed class SampleDirectory(DatabaseSettings settings)
{
    private const string Making = "This directory holds a sample database. It is being made.";
    private const string Made = "This directory holds a sample database. It may be deleted at any time.";

    private string Mark => Path.Combine(settings.DataDirectory, "sample.txt");

    /// <summary>There is a database, and it is not a sample.</summary>
    public bool IsForeign => File.Exists(settings.SqliteFile) && !File.Exists(Mark);

    public bool IsComplete =>
        File.Exists(settings.SqliteFile) && File.Exists(Mark) && string.Equals(File.ReadAllText(Mark), Made, StringComparison.Ordinal);

    /// <summary>Makes room for a new sample. Nothing may have the database open.</summary>
    /// <exception cref="InvalidOperationException">There are records of somebody else.</exception>
    public void Begin()
    {
        if (IsForeign)
        {
            throw new InvalidOperationException($"{settings.SqliteFile} is not a sample database. Choose another Data:Directory.");
        }

        DataDirectoryLock.CreatePrivate(settings.DataDirectory);
        File.WriteAllText(Mark, Making);
        foreach (var end in new[] { "", "-wal", "-shm" })
        {
            File.Delete(settings.SqliteFile + end);
        }

        var files = Path.Combine(settings.DataDirectory, "files");
        if (Directory.Exists(files))
        {
            Directory.Delete(files, recursive: true);
        }
    }

    public void Finish() => File.WriteAllText(Mark, Made);
}
