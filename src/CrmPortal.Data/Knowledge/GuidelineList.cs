using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Knowledge;

/// <summary>A guideline in the list of all.</summary>
/// <param name="Id">Key of the guideline.</param>
/// <param name="Type">Name of its type and subtype.</param>
/// <param name="IsRetired">It holds no longer.</param>
/// <param name="Version">The latest.</param>
public sealed record GuidelineRow(long Id, string Type, bool IsRetired, GuidelineVersion Version);

/// <summary>The call script of a guideline: what whoever takes such a complaint in says and asks.</summary>
/// <param name="Type">Name of its type and subtype.</param>
/// <param name="TypeIds">Keys of the type and of the subtypes without a guideline of their own.</param>
/// <param name="Text">How such a complaint is received.</param>
public sealed record CallScript(string Type, IReadOnlyList<long> TypeIds, string Text);

/// <summary>Guidelines as lists show them.</summary>
public static class GuidelineList
{
    /// <summary>More than there can be types to tell apart.</summary>
    private const int Most = 500;

    /// <summary>Those in force by type, then the retired ones.</summary>
    public static async Task<IReadOnlyList<GuidelineRow>> ReadAsync(CrmDbContext db, bool chinese, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var read = await (
            from guideline in db.Guidelines.AsNoTracking().Include(g => g.Versions)
            from type in db.ComplaintTypes.Where(t => t.Id == guideline.TypeId)
            from parent in db.ComplaintTypes.Where(p => p.Id == type.ParentId).DefaultIfEmpty()
            orderby guideline.RetiredAt != null, type.ParentId ?? type.Id, type.ParentId != null, type.Id, guideline.Id descending
            select new
            {
                Guideline = guideline,
                Name = chinese ? type.NameZh : type.NameEn,
                Above = parent == null ? null : chinese ? parent.NameZh : parent.NameEn,
            })
            .Take(Most)
            .ToListAsync(ct);
        return [.. read.Select(r => new GuidelineRow(r.Guideline.Id, Name(r.Above, r.Name), r.Guideline.RetiredAt is not null, r.Guideline.Current))];
    }

    /// <summary>The call scripts in force, in the order of the types; GUI-01 decides which types each is for.</summary>
    public static async Task<IReadOnlyList<CallScript>> CallScriptsAsync(CrmDbContext db, bool chinese, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var read = await (
            from type in db.ComplaintTypes
            where type.RetiredAt == null
            orderby type.ParentId ?? type.Id, type.ParentId != null, type.Id
            select new
            {
                type.Id,
                type.ParentId,
                Name = chinese ? type.NameZh : type.NameEn,
                Script = db.Guidelines
                    .Where(g => g.TypeId == type.Id && g.RetiredAt == null)
                    .SelectMany(g => g.Versions.OrderByDescending(v => v.Number).Take(1))
                    .Select(v => new { v.ReceptionEn, v.ReceptionZh })
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return
        [
            .. from type in read
               where type.Script is not null
               let text = chinese ? type.Script.ReceptionZh ?? type.Script.ReceptionEn : type.Script.ReceptionEn ?? type.Script.ReceptionZh
               where text is not null
               let below = read.Where(t => t.ParentId == type.Id && t.Script is null).Select(t => t.Id)
               let above = read.Find(t => t.Id == type.ParentId)?.Name
               select new CallScript(Name(above, type.Name), [type.Id, .. below], text),
        ];
    }

    /// <summary>Type and subtype in the language of a page.</summary>
    public static async Task<string> TypeNameAsync(CrmDbContext db, long typeId, bool chinese, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await (
            from type in db.ComplaintTypes
            where type.Id == typeId
            from parent in db.ComplaintTypes.Where(p => p.Id == type.ParentId).DefaultIfEmpty()
            select new { Name = chinese ? type.NameZh : type.NameEn, Above = parent == null ? null : chinese ? parent.NameZh : parent.NameEn })
            .SingleAsync(ct);
        return Name(found.Above, found.Name);
    }

    private static string Name(string? above, string name) => above is null ? name : $"{above} / {name}";
}
