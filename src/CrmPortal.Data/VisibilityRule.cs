using System.Linq.Expressions;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data;

/// <summary>What of a module's tables is seen by whom. The context collects the rules of all modules.</summary>
internal interface IVisibilityRules
{
    /// <param name="db">
    /// A filter speaks of it and of nothing else from outside: each query puts the context that runs it in its place.
    /// </param>
    IEnumerable<VisibilityRule> For(CrmDbContext db);
}

/// <summary>Which rows of a table are seen, in any query.</summary>
/// <param name="Name">Under which a query may leave the filter out.</param>
/// <param name="Filter">True for rows that are seen.</param>
internal sealed record VisibilityRule(Type Record, string Name, LambdaExpression Filter)
{
    public static VisibilityRule Of<TRecord>(Expression<Func<TRecord, bool>> filter) =>
        new(typeof(TRecord), CrmDbContext.Visible, Confidentiality.Expand(filter));

    /// <inheritdoc cref="CrmDbContext.VisibleWithTheWhole"/>
    public static VisibilityRule WithTheWhole<TPart>(Expression<Func<TPart, bool>> filter) =>
        new(typeof(TPart), CrmDbContext.VisibleWithTheWhole, Confidentiality.Expand(filter));
}
