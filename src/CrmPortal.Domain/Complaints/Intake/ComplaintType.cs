using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>
/// What a complaint is about, in two levels: a type, and subtypes below it. Types are retired, never deleted,
/// so that old complaints keep theirs.
/// </summary>
public sealed class ComplaintType : Aggregate
{
    public const int NameLimit = 200;

    private ComplaintType()
    {
    }

    public ComplaintType(string nameEn, string nameZh, long? parentId = null)
    {
        NameEn = Text.Given(nameEn) ?? throw new ArgumentException("A type has a name.", nameof(nameEn));
        NameZh = Text.Given(nameZh) ?? NameEn;
        ParentId = parentId;
    }

    public string NameEn { get; private set; } = "";

    public string NameZh { get; private set; } = "";

    /// <summary>The type this is a subtype of; null for a type.</summary>
    public long? ParentId { get; private set; }

    public DateTime? RetiredAt { get; private set; }

    /// <summary>The name in the language of a page.</summary>
    public string Name(bool chinese) => chinese ? NameZh : NameEn;

    public void Rename(string nameEn, string nameZh) =>
        (NameEn, NameZh) = (Text.Given(nameEn) ?? NameEn, Text.Given(nameZh) ?? NameZh);

    public void Retire(DateTime now) => RetiredAt ??= now;

    public void Restore() => RetiredAt = null;
}
