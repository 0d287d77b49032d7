using CrmPortal.Data.Lists;
using CrmPortal.Domain.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Knowledge;

/// <summary>A case in a list.</summary>
public sealed record CaseRow(
    long Id, string Title, string Lesson, CaseStatus Status, string TypeEn, string TypeZh, string AuthorName, DateTime CreatedAt, DateTime? PublishedAt, DateOnly? ReviewDueOn)
{
    public string Number => CaseArticle.Numbers.Of(Id);
}

/// <summary>The library, among the cases the reader may see.</summary>
public static class CaseList
{
    /// <summary>Similar cases beside a complaint.</summary>
    public const int SimilarShown = 5;

    private const int LessonShown = 240;

    private static readonly CompiledQuery<(long Type, long? Subtype), CaseRow> Similar = new((db, complaint) =>
        db.Cases
            .Where(c => c.Status == CaseStatus.Published && c.TypeId == complaint.Type)
            .OrderByDescending(c => c.SubtypeId == complaint.Subtype)
            .ThenByDescending(c => c.PublishedAt)
            .ThenByDescending(c => c.Id)
            .Take(SimilarShown)
            .Rows(db));

    private const int MostWords = 5;

    /// <summary>Those whose texts hold every one of the words.</summary>
    public static IQueryable<CaseArticle> Telling(this IQueryable<CaseArticle> cases, string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        foreach (var word in typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            var pattern = $"%{Literal(word)}%";
            cases = cases.Where(c =>
                EF.Functions.Like(c.Title, pattern, "\\")
                || EF.Functions.Like(c.Situation, pattern, "\\")
                || EF.Functions.Like(c.Measures, pattern, "\\")
                || EF.Functions.Like(c.Lesson, pattern, "\\")
                || EF.Functions.Like(c.Cause!, pattern, "\\")
                || EF.Functions.Like(c.Remedy!, pattern, "\\"));
        }

        return cases;
    }

    /// <summary>A type with its subtypes, or a subtype.</summary>
    public static IQueryable<CaseArticle> OfType(this IQueryable<CaseArticle> cases, long typeId) =>
        cases.Where(c => c.TypeId == typeId || c.SubtypeId == typeId);

    public static IQueryable<CaseRow> Rows(this IQueryable<CaseArticle> cases, CrmDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return from c in cases
            join type in db.ComplaintTypes on c.SubtypeId ?? c.TypeId equals type.Id
            select new CaseRow(
                c.Id, c.Title, c.Lesson.Substring(0, LessonShown), c.Status, type.NameEn, type.NameZh, c.AuthorName, c.CreatedAt, c.PublishedAt, c.ReviewDueOn);
    }

    /// <summary>CAS-11. Published cases of the same subtype, then of the same type, the latest first.</summary>
    public static async Task<IReadOnlyList<CaseRow>> SimilarAsync(CrmDbContext db, long typeId, long? subtypeId, CancellationToken ct) =>
        await Similar.ToListAsync(db, (typeId, subtypeId), ct);

    internal static string Literal(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal);
}
