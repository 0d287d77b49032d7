using CrmPortal.Data.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Attachments;

/// <summary>
/// ATT-08, ATT-10, ATT-13. Deletes the bytes of files that a supervisor has removed, unless they may be needed, and files that came to belong to nothing
/// because their form was refused, sent twice or cut off.
/// </summary>
public sealed class AttachmentSweep(AttachmentFolder folder, TimeProvider clock) : IJob
{
    private const int AtATime = 200;

    /// <summary>A form is still being decided on.</summary>
    private static readonly TimeSpan ComesIn = TimeSpan.FromHours(1);

    private static readonly TimeSpan WaitsForItsRow = TimeSpan.FromDays(1);

    public string Name => "attachments";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task<int> RunAsync(JobRun run, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var swept = 0;
        foreach (var id in folder.Stranded().Where(id => AttachmentFolder.CameIn(id) < now - ComesIn))
        {
            folder.Drop(id);
            swept++;
        }

        foreach (var ids in folder.StoredIds().Chunk(AtATime))
        {
            await run.KeepAsync(ct);
            foreach (var id in await SuperfluousAsync(run, ids, now, ct))
            {
                folder.Remove(id);
                swept++;
            }
        }

        return swept;
    }

    private static async Task<List<Guid>> SuperfluousAsync(JobRun run, Guid[] ids, DateTime now, CancellationToken ct)
    {
        await using var scope = run.Open(out var db);
        var needed = db.Complaints.Unended().Select(c => c.Id)
            .Concat(db.Complaints.Where(c => db.Customers.Held().Any(held => held.Id == c.CustomerId)).Select(c => c.Id));
        var isOver = await db.Attachments.Where(file => ids.Contains(file.FileId))
            .Select(file => new { file.FileId, IsOver = file.RemovedAt != null && !needed.Contains(EF.Property<long>(file, "ComplaintId")) })
            .ToDictionaryAsync(file => file.FileId, file => file.IsOver, ct);
        return [.. ids.Where(id => isOver.TryGetValue(id, out var over) ? over : AttachmentFolder.CameIn(id) < now - WaitsForItsRow)];
    }
}
