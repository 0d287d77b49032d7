using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

/// <summary>
/// LRN-01. A root cause of the catalogue. Causes form a tree (<see cref="CauseTree"/>); they are retired, never deleted,
/// so that old complaints keep theirs.
/// </summary>
public sealed class CauseCode : Aggregate
{
    public const int NameLimit = 200;

    private CauseCode()
    {
    }

    public CauseCode(string nameEn, string nameZh, long? parentId = null)
    {
        NameEn = Text.Given(nameEn) ?? throw new ArgumentException("A cause has a name.", nameof(nameEn));
        NameZh = Text.Given(nameZh) ?? NameEn;
        ParentId = parentId;
    }

    public string NameEn { get; private set; } = "";

    public string NameZh { get; private set; } = "";

    /// <summary>The cause this is a finer one of; null at the top.</summary>
    public long? ParentId { get; private set; }

    public DateTime? RetiredAt { get; private set; }

    /// <summary>The name in the language of a page.</summary>
    public string Name(bool chinese) => chinese ? NameZh : NameEn;

    public void Rename(string nameEn, string nameZh) =>
        (NameEn, NameZh) = (Text.Given(nameEn) ?? NameEn, Text.Given(nameZh) ?? Text.Given(nameEn) ?? NameZh);

    /// <summary>LRN-02, LRN-03. Goes below another cause with all that is below it, or to the top.</summary>
    /// <param name="parentId">Null for the top.</param>
    /// <param name="tree">All causes as they are stored.</param>
    public void MoveTo(long? parentId, CauseTree tree)
    {
        tree.RequireRoom(this, parentId);

        ParentId = parentId;
    }

    /// <summary>LRN-04.</summary>
    public void Retire(DateTime now) => RetiredAt ??= now;

    /// <summary>LRN-04.</summary>
    public void Restore() => RetiredAt = null;
}
