using System.Linq.Expressions;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Lists;

/// <summary>Orders by an instant and the key, and the part of such an order that lies behind a place.</summary>
public static class KeysetQueries
{
    /// <summary>Orders by an instant, then by the key.</summary>
    /// <param name="records">Filtered as need be, not ordered.</param>
    /// <param name="at">The instant; none of the records is without.</param>
    /// <param name="rising">The earliest first.</param>
    /// <param name="after">Only what comes behind this place; null for all.</param>
    public static IQueryable<T> ByInstant<T>(
        this IQueryable<T> records, Expression<Func<T, DateTime?>> at, bool rising, (DateTime At, long Id)? after)
        where T : Entity
    {
        ArgumentNullException.ThrowIfNull(at);
        if (after is { } p)
        {
            // Both databases seek in an index by the first comparison alone; the usual "later, or as late with a
            // greater key" makes them read the index from its beginning.
            records = records.Where(Of(at, rising
                ? (instant, id) => instant >= p.At && (instant > p.At || id > p.Id)
                : (instant, id) => instant <= p.At && (instant < p.At || id < p.Id)));
        }

        var id = Id<T>();
        return rising ? records.OrderBy(at).ThenBy(id) : records.OrderByDescending(at).ThenByDescending(id);
    }

    /// <summary>The key of a record, on the record's own type: on that of its base class it is no column.</summary>
    internal static Expression<Func<T, long>> Id<T>()
        where T : Entity
    {
        var record = Expression.Parameter(typeof(T), "record");
        return Expression.Lambda<Func<T, long>>(Expression.Property(record, nameof(Entity.Id)), record);
    }

    /// <summary>The condition on a value and the key, as a condition on the record.</summary>
    internal static Expression<Func<T, bool>> Of<T, TValue>(Expression<Func<T, TValue>> value, Expression<Func<TValue, long, bool>> condition)
        where T : Entity
    {
        var record = value.Parameters[0];
        var body = new Replacement(condition.Parameters[0], value.Body).Visit(condition.Body);
        body = new Replacement(condition.Parameters[1], Expression.Property(record, nameof(Entity.Id))).Visit(body);
        return Expression.Lambda<Func<T, bool>>(body, record);
    }

    private sealed class Replacement(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
