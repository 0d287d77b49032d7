using CrmPortal.Data;
using CrmPortal.Data.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPortal.Testing;

/// <summary>Migrating takes a second, copying a file does not: migrated once per process.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<byte[]>> TemplateFile = new(MigrateAsync);

    /// <summary>A database that is there already stays.</summary>
    public static async Task CopyToAsync(string directory)
    {
        var file = new DatabaseSettings(DatabaseProvider.Sqlite, null, directory).SqliteFile;
        if (!File.Exists(file))
        {
            await File.WriteAllBytesAsync(file, await TemplateFile.Value);
        }
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var settings = new DatabaseSettings(DatabaseProvider.Sqlite, null, TempDirectory.Create());
        await using (var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddCrmData(settings).BuildServiceProvider())
        {
            await using var db = services.GetRequiredService<CrmContexts>().Create(new OriginHolder { Current = Origin.System });
            await DatabaseVersion.MigrateAsync(db, CancellationToken.None);
            await ReferenceData.EnsureAsync(db, CancellationToken.None);
        }

        // The last connection that was closed has written the log into the file.
        var file = await File.ReadAllBytesAsync(settings.SqliteFile);
        TempDirectory.Delete(settings.DataDirectory);
        return file;
    }
}
