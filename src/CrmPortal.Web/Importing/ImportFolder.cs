using System.Text.Json;
using CrmPortal.Data;
using CrmPortal.Data.Importing;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Importing;

/// <summary>Where uploaded files lie until they are imported, each under a random name, with the report beside it.</summary>
public sealed class ImportFolder(PortalSettings settings)
{
    private readonly string _directory = Path.Combine(settings.Database.DataDirectory, "imports");

    public string FileOf(Guid id) => Path.Combine(_directory, $"{id:N}.upload");

    public async Task<Guid> KeepAsync(Stream content, CancellationToken ct)
    {
        DataDirectoryLock.CreatePrivate(_directory);
        var id = Guid.CreateVersion7();
        try
        {
            await using var file = new FileStream(FileOf(id), FileMode.CreateNew);
            await content.CopyToAsync(file, ct);
            return id;
        }
        catch
        {
            // The sender has hung up, or the disk is full: no upload will ever name this file.
            RemoveFile(id);
            throw;
        }
    }

    public async Task KeepReportAsync(Guid id, ImportReport report, CancellationToken ct)
    {
        // Whole or not at all: the page may be looking.
        var draft = ReportOf(id) + ".new";
        await using (var file = File.Create(draft))
        {
            await JsonSerializer.SerializeAsync(file, report, JsonSerializerOptions.Web, ct);
        }

        File.Move(draft, ReportOf(id), overwrite: true);
    }

    public async Task<ImportReport?> FindReportAsync(Guid id, CancellationToken ct)
    {
        if (!File.Exists(ReportOf(id)))
        {
            return null;
        }

        await using var file = File.OpenRead(ReportOf(id));
        return await JsonSerializer.DeserializeAsync<ImportReport>(file, JsonSerializerOptions.Web, ct);
    }

    public void RemoveFile(Guid id) => File.Delete(FileOf(id));

    public void RemoveAll(Guid id)
    {
        if (Directory.Exists(_directory))
        {
            File.Delete(FileOf(id));
            File.Delete(ReportOf(id));
        }
    }

    private string ReportOf(Guid id) => Path.Combine(_directory, $"{id:N}.report");
}
