using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Importing;

/// <summary>Types and subtypes of complaints by name; those that a file names and nobody has defined yet are made.</summary>
internal sealed class ComplaintTypesByName(CrmDbContext db, bool dryRun)
{
    private readonly Dictionary<(long? Parent, string Name), long> _ids = [];
    private bool _isRead;

    public long this[long? parent, string name] => _ids[(parent, Plain(name))];

    /// <summary>Afterwards each of these has an identifier; in a dry run those that would be made have one below zero.</summary>
    public async Task EnsureAsync(IEnumerable<(string Type, string? Subtype)> wanted, CancellationToken ct)
    {
        await ReadAsync(ct);
        List<(string Type, string? Subtype)> pairs = [.. wanted.Distinct()];
        await MakeAsync(pairs.Select(p => ((long?)null, p.Type)), ct);
        await MakeAsync(pairs.Where(p => p.Subtype is not null).Select(p => ((long?)this[null, p.Type], p.Subtype!)), ct);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        if (_isRead)
        {
            return;
        }

        foreach (var type in await db.ComplaintTypes.AsNoTracking().OrderBy(t => t.Id).ToListAsync(ct))
        {
            _ids.TryAdd((type.ParentId, Plain(type.NameEn)), type.Id);
            _ids.TryAdd((type.ParentId, Plain(type.NameZh)), type.Id);
        }

        _isRead = true;
    }

    private async Task MakeAsync(IEnumerable<(long? Parent, string Name)> wanted, CancellationToken ct)
    {
        var made = new List<ComplaintType>();
        foreach (var (parent, name) in wanted)
        {
            if (!_ids.TryAdd((parent, Plain(name)), -1 - _ids.Count) || dryRun)
            {
                continue;
            }

            made.Add(new ComplaintType(name, name, parent));
        }

        if (made.Count == 0)
        {
            return;
        }

        db.AddRange(made);
        await db.SaveInBulkAsync(ct);
        made.ForEach(t => _ids[(t.ParentId, Plain(t.NameEn))] = t.Id);
    }

    private static string Plain(string name) => name.ToUpperInvariant();
}
