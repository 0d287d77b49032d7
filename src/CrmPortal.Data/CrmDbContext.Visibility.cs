using System.Linq.Expressions;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

/// <summary>
/// SEC-01 … SEC-04: what users may not see does not exist for them, in any query. Each module declares it for its own
/// tables (<see cref="IVisibilityRules"/>).
/// </summary>
public abstract partial class CrmDbContext
{
    public const string Visible = "visible";

    /// <summary>
    /// The filter of what is seen by whoever sees the whole it belongs to. A query that reaches it through the whole
    /// has passed that filter already and may leave this one out.
    /// </summary>
    public const string VisibleWithTheWhole = "visible with the whole";

    /// <summary>Whoever works with this context, as the one who looks. The filters read it anew for every query.</summary>
    public Viewer Viewer => new(Origin?.Actor);

    internal static IEnumerable<IVisibilityRules> VisibilityRules() =>
        typeof(CrmDbContext).Assembly.GetTypes()
            .Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(IVisibilityRules)))
            .Select(type => (IVisibilityRules)Activator.CreateInstance(type)!);

    private void FilterByVisibility(ModelBuilder builder)
    {
        foreach (var rule in VisibilityRules().SelectMany(module => module.For(this)))
        {
            builder.Entity(rule.Record).HasQueryFilter(rule.Name, (LambdaExpression)new WrittenWithin(this).Visit(rule.Filter)!);
        }
    }

    // As if the context itself had written the filter: the terms of several filters in one query share their parameters.
    private sealed class WrittenWithin(CrmDbContext db) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) =>
            node?.Type == typeof(CrmDbContext) ? Expression.Constant(db, typeof(CrmDbContext)) : base.Visit(node);
    }
}
