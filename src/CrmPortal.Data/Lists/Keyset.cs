using System.Linq.Expressions;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Lists;

/// <summary>
/// The order of a list, which is read a page at a time from a place in it: each page costs the same. A list declares
/// its orders once; they read its pages and its files.
/// </summary>
/// <typeparam name="TRecord">What is ordered.</typeparam>
/// <typeparam name="TRow">What is shown of it.</typeparam>
public abstract class Keyset<TRecord, TRow>
    where TRecord : Entity
{
    /// <summary>All, in the order of the list.</summary>
    public IQueryable<TRecord> InOrder(IQueryable<TRecord> records) => From(records, PagePlace.Start);

    /// <summary>Those behind the place, or ahead of it; nearest first.</summary>
    /// <param name="records">Filtered as need be, not ordered.</param>
    /// <param name="place">A place that is none in this order is the start.</param>
    public abstract IQueryable<TRecord> From(IQueryable<TRecord> records, PagePlace place);

    /// <summary>A page of records, with what is shown of each.</summary>
    public async Task<KeysetPage<TRow>> ReadAsync(
        IQueryable<TRecord> records, PagePlace place, Func<IQueryable<TRecord>, IQueryable<TRow>> rows, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Page(await rows(From(records, place).Take(KeysetPage.RowsRead)).ToListAsync(ct), place);
    }

    /// <summary>A page of rows that are in this order and behind the place already.</summary>
    public async Task<KeysetPage<TRow>> ReadAsync(IQueryable<TRow> rows, PagePlace place, CancellationToken ct) =>
        Page(await rows.Take(KeysetPage.RowsRead).ToListAsync(ct), place);

    /// <summary>The first rows of the list, for a file.</summary>
    public async Task<IReadOnlyList<TRow>> ReadFirstAsync(
        IQueryable<TRecord> records, int most, Func<IQueryable<TRecord>, IQueryable<TRow>> rows, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var read = await rows(InOrder(records).Take(most)).ToListAsync(ct);
        Sort(read, backwards: false);
        return read;
    }

    protected abstract Cursor CursorOf(TRow row);

    /// <summary>The place, without what is none in this order.</summary>
    protected virtual PagePlace Known(PagePlace place) => place;

    /// <summary>Puts rows into the requested order: the database may return a join in any order.</summary>
    protected virtual void Sort(List<TRow> rows, bool backwards)
    {
    }

    private KeysetPage<TRow> Page(List<TRow> read, PagePlace place)
    {
        var known = Known(place);
        Sort(read, known.IsBackwards);
        return KeysetPage.Of(read, known, CursorOf);
    }
}

/// <summary>The orders there are.</summary>
public static class Keyset
{
    /// <param name="at">By which the latest stand first; whatever is listed has one. Indexed together with the key where the list can be long.</param>
    /// <param name="atOf">The same of a row.</param>
    /// <param name="idOf">The key of a row.</param>
    public static Keyset<TRecord, TRow> Latest<TRecord, TRow>(Expression<Func<TRecord, DateTime?>> at, Func<TRow, DateTime?> atOf, Func<TRow, long> idOf)
        where TRecord : Entity =>
        new ByInstant<TRecord, TRow>(at, latestFirst: true, atOf, idOf);

    /// <param name="at">By which the earliest stand first; whatever is listed has one.</param>
    /// <param name="atOf">The same of a row.</param>
    /// <param name="idOf">The key of a row.</param>
    public static Keyset<TRecord, TRow> Earliest<TRecord, TRow>(Expression<Func<TRecord, DateTime?>> at, Func<TRow, DateTime?> atOf, Func<TRow, long> idOf)
        where TRecord : Entity =>
        new ByInstant<TRecord, TRow>(at, latestFirst: false, atOf, idOf);

    /// <summary>Orders by the key, the newest first.</summary>
    public static Keyset<TRecord, TRow> Newest<TRecord, TRow>(Func<TRow, long> idOf)
        where TRecord : Entity =>
        new ByKey<TRecord, TRow>(idOf);

    /// <summary>Orders by a text, in the collation of the database.</summary>
    public static Keyset<TRecord, TRow> Alphabetical<TRecord, TRow>(Expression<Func<TRecord, string>> text, Func<TRow, string> textOf, Func<TRow, long> idOf)
        where TRecord : Entity =>
        new ByText<TRecord, TRow>(text, textOf, idOf);

    private sealed class ByInstant<TRecord, TRow>(
        Expression<Func<TRecord, DateTime?>> at, bool latestFirst, Func<TRow, DateTime?> atOf, Func<TRow, long> idOf) : Keyset<TRecord, TRow>
        where TRecord : Entity
    {
        public override IQueryable<TRecord> From(IQueryable<TRecord> records, PagePlace place)
        {
            var known = Known(place);
            return records.ByInstant(at, IsRising(known.IsBackwards), known.From is { Instant: { } instant } cursor ? (instant, cursor.Id) : null);
        }

        protected override PagePlace Known(PagePlace place) => new(
            place.After is { Instant: not null } ? place.After : null,
            place.Before is { Instant: not null } ? place.Before : null);

        protected override Cursor CursorOf(TRow row) => Cursor.At(
            atOf(row) ?? throw new InvalidOperationException("What is listed by an instant has one."), idOf(row));

        protected override void Sort(List<TRow> rows, bool backwards)
        {
            var rising = IsRising(backwards);
            rows.Sort((one, other) =>
            {
                var order = Nullable.Compare(atOf(one), atOf(other)) is not 0 and var byInstant ? byInstant : idOf(one).CompareTo(idOf(other));
                return rising ? order : -order;
            });
        }

        private bool IsRising(bool backwards) => latestFirst == backwards;
    }

    private sealed class ByKey<TRecord, TRow>(Func<TRow, long> idOf) : Keyset<TRecord, TRow>
        where TRecord : Entity
    {
        public override IQueryable<TRecord> From(IQueryable<TRecord> records, PagePlace place)
        {
            ArgumentNullException.ThrowIfNull(place);
            var id = KeysetQueries.Id<TRecord>();
            if (place.From is { Id: var from })
            {
                records = records.Where(KeysetQueries.Of(id, place.IsBackwards ? (key, _) => key > from : (key, _) => key < from));
            }

            return place.IsBackwards ? records.OrderBy(id) : records.OrderByDescending(id);
        }

        protected override Cursor CursorOf(TRow row) => new("", idOf(row));
    }

    private sealed class ByText<TRecord, TRow>(Expression<Func<TRecord, string>> text, Func<TRow, string> textOf, Func<TRow, long> idOf) : Keyset<TRecord, TRow>
        where TRecord : Entity
    {
        public override IQueryable<TRecord> From(IQueryable<TRecord> records, PagePlace place)
        {
            ArgumentNullException.ThrowIfNull(place);
            var id = KeysetQueries.Id<TRecord>();
            if (place.From is { Value: var value, Id: var key })
            {
                records = records.Where(KeysetQueries.Of(text, place.IsBackwards
                    ? (name, own) => name.CompareTo(value) < 0 || (name == value && own < key)
                    : (name, own) => name.CompareTo(value) > 0 || (name == value && own > key)));
            }

            return place.IsBackwards
                ? records.OrderByDescending(text).ThenByDescending(id)
                : records.OrderBy(text).ThenBy(id);
        }

        protected override Cursor CursorOf(TRow row) => new(textOf(row), idOf(row));
    }
}
