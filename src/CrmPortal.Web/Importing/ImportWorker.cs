using CrmPortal.Data;
using CrmPortal.Data.Importing;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Importing;

/// <summary>Checks and imports what was uploaded, one file at a time.</summary>
internal sealed class ImportWorker(IServiceScopeFactory scopes, WaitingUploads queue, ImportFolder folder, ILogger<ImportWorker> log) : BackgroundService
{
    /// <summary>Uploaded files and their reports hold data of customers; they do not stay.</summary>
    private static readonly TimeSpan Retention = TimeSpan.FromDays(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ResumeAsync(stoppingToken);
        await foreach (var id in queue.ReadAsync(stoppingToken))
        {
            try
            {
                await WorkAsync(id, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                await GiveUpAsync(id, upload => upload.Stop());
            }
            catch (Exception e)
            {
                log.LogError(e, "The import of upload {Upload} failed", id);
                await GiveUpAsync(id, upload => upload.Fail());
            }
            finally
            {
                queue.Forget(id);
            }
        }
    }

    /// <summary>After a restart: checks go on by themselves, an import waits for its button.</summary>
    private async Task ResumeAsync(CancellationToken ct)
    {
        await using var scope = Scope(Actor.System, out var db);
        var until = db.Clock.GetUtcNow().UtcDateTime - Retention;
        foreach (var upload in await db.ImportUploads.Where(u => u.At < until).ToListAsync(ct))
        {
            folder.RemoveAll(upload.FileId);
            db.Remove(upload);
        }

        foreach (var upload in await db.ImportUploads.Where(u => u.At >= until && u.Stage == ImportUploadStage.Importing).ToListAsync(ct))
        {
            upload.Stop();
        }

        await db.SaveChangesAsync(ct);
        foreach (var id in await db.ImportUploads.Where(u => u.Stage == ImportUploadStage.Checking).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(ct))
        {
            queue.Add(id);
        }
    }

    private async Task WorkAsync(long id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { IsWaiting: true } upload)
        {
            return;
        }

        var isCheck = upload.Stage is ImportUploadStage.Checking;
        var file = upload.ToOrder(folder) with { DryRun = isCheck };
        await using var scope = Scope(await AuthorAsync(upload, ct), out var db);
        try
        {
            var report = await ActivatorUtilities.CreateInstance<FileImport>(scope.ServiceProvider).RunAsync(file, queue.Follow(id), ct);
            await folder.KeepReportAsync(upload.FileId, report, CancellationToken.None);
            await ChangeAsync(id, u => u.Complete(report), CancellationToken.None);
        }
        catch (RuleViolation refusal)
        {
            await ChangeAsync(id, u => u.Refuse(refusal), CancellationToken.None);
        }

        if (!isCheck)
        {
            folder.RemoveFile(upload.FileId);
        }
    }

    /// <summary>The system, which sees all that the rows may speak of, in the name and with the clearance of the uploader.</summary>
    private async Task<Actor> AuthorAsync(ImportUpload upload, CancellationToken ct)
    {
        await using var scope = Scope(Actor.System, out var db);
        var user = await db.Users.SingleAsync(u => u.Id == upload.ById, ct);
        return Actor.System with
        {
            UserId = user.Id,
            Name = user.DisplayName,
            Clearance = user.ClearanceAt(db.Clock.GetUtcNow().UtcDateTime),
        };
    }

    private async Task<ImportUpload?> FindAsync(long id, CancellationToken ct)
    {
        await using var scope = Scope(Actor.System, out var db);
        return await db.ImportUploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct);
    }

    private async Task ChangeAsync(long id, Action<ImportUpload> change, CancellationToken ct)
    {
        await using var scope = Scope(Actor.System, out var db);
        if (await db.ImportUploads.SingleOrDefaultAsync(u => u.Id == id, ct) is { } upload)
        {
            change(upload);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>One upload that cannot even be marked must not end the worker.</summary>
    private async Task GiveUpAsync(long id, Action<ImportUpload> change)
    {
        try
        {
            await ChangeAsync(id, change, CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogError(e, "Upload {Upload} could not be marked as stopped", id);
        }
    }

    private AsyncServiceScope Scope(Actor actor, out CrmDbContext db)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = new Origin(actor);
        db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        return scope;
    }
}
