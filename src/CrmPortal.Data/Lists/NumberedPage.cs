using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Lists;

/// <summary>A page of a list whose order has no index, found by its number.</summary>
/// <param name="Rows">Up to <see cref="KeysetPage.Size"/>.</param>
/// <param name="Number">From one.</param>
/// <param name="HasMore">Whether a page follows.</param>
public sealed record NumberedPage<TRow>(IReadOnlyList<TRow> Rows, int Number, bool HasMore);

public static class NumberedPage
{
    /// <param name="ordered">In the order of the list.</param>
    /// <param name="number">From one.</param>
    /// <param name="rows">What the page shows of its records.</param>
    public static async Task<NumberedPage<TRow>> PageAsync<TRecord, TRow>(
        this IQueryable<TRecord> ordered, int number, Func<IQueryable<TRecord>, IQueryable<TRow>> rows, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var read = await rows(ordered.Skip((number - 1) * KeysetPage.Size).Take(KeysetPage.RowsRead)).ToListAsync(ct);
        return new NumberedPage<TRow>([.. read.Take(KeysetPage.Size)], number, read.Count > KeysetPage.Size);
    }
}
