using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPortal.Data.Lists;

/// <summary>
/// A query that hot pages ask over and over. EF Core looks up the translation of a query by comparing its whole
/// expression, each time it is asked; this one is translated once, and passes the same visibility filters.
/// </summary>
/// <typeparam name="TArgument">
/// What it is asked with: a value that a column is compared with, or a tuple of such values, of which the query uses the
/// elements.
/// </typeparam>
/// <typeparam name="TRow">What it answers with.</typeparam>
/// <param name="query">
/// Made of the operators of LINQ and of the product's own extensions. Those are called once, when it is translated, and
/// cannot be given the argument.
/// </param>
public sealed class CompiledQuery<TArgument, TRow>(Expression<Func<CrmDbContext, TArgument, IQueryable<TRow>>> query)
{
    // One for each provider: tests work with both in one process.
    private readonly ConcurrentDictionary<IModel, Func<CrmDbContext, TArgument, IAsyncEnumerable<TRow>>> _translated = [];

    public async Task<List<TRow>> ToListAsync(CrmDbContext db, TArgument argument, CancellationToken ct)
    {
        List<TRow> rows = [];
        await foreach (var row in AskAsync(db, argument).WithCancellation(ct))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The first row, or the default of its type where there is none. The query takes one row at most.</summary>
    public async Task<TRow?> FirstOrDefaultAsync(CrmDbContext db, TArgument argument, CancellationToken ct)
    {
        await foreach (var row in AskAsync(db, argument).WithCancellation(ct))
        {
            return row;
        }

        return default;
    }

    private IAsyncEnumerable<TRow> AskAsync(CrmDbContext db, TArgument argument)
    {
        ArgumentNullException.ThrowIfNull(db);
        return _translated.GetOrAdd(db.Model, (_, context) => Translate(context), db)(db, argument);
    }

    private Func<CrmDbContext, TArgument, IAsyncEnumerable<TRow>> Translate(CrmDbContext db)
    {
        var (context, argument) = (query.Parameters[0], query.Parameters[1]);
        var values = new ArgumentValues(argument);
        var body = new WithoutCaptured(db, context).Visit(new Inlined(db, context).Visit(values.Visit(query.Body)));
        Type[] given = [typeof(CrmDbContext), .. values.Parameters.Select(p => p.Type)];

        // CompileAsyncQuery takes values one by one; there is an overload for each number of them.
        var compile = typeof(EF).GetMethods()
            .Single(m => string.Equals(m.Name, nameof(EF.CompileAsyncQuery), StringComparison.Ordinal)
                && m.GetGenericArguments().Length == given.Length + 1
                && m.GetParameters()[0].ParameterType.GetGenericArguments()[0].GetGenericArguments()[^1] is { IsGenericType: true } result
                && result.GetGenericTypeDefinition() == typeof(IQueryable<>))
            .MakeGenericMethod([.. given, typeof(TRow)]);
        var lambda = Expression.Lambda(Expression.GetFuncType([.. given, typeof(IQueryable<TRow>)]), body, [context, .. values.Parameters]);
        var compiled = Expression.Constant(compile.Invoke(null, [lambda]));
        return Expression.Lambda<Func<CrmDbContext, TArgument, IAsyncEnumerable<TRow>>>(
            Expression.Invoke(compiled, [context, .. values.Sources]), context, argument).Compile();
    }

    /// <summary>Puts a parameter in the place of each value of the argument.</summary>
    private sealed class ArgumentValues(ParameterExpression argument) : ExpressionVisitor
    {
        private readonly Dictionary<MemberInfo, ParameterExpression> _elements = [];
        private bool _isWhole;

        public IEnumerable<ParameterExpression> Parameters => _isWhole ? [argument] : _elements.Values;

        public IEnumerable<Expression> Sources =>
            _isWhole ? [argument] : _elements.Keys.Select(element => Expression.MakeMemberAccess(argument, element));

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression != argument)
            {
                return base.VisitMember(node);
            }

            if (!_elements.TryGetValue(node.Member, out var parameter))
            {
                _elements.Add(node.Member, parameter = Expression.Parameter(node.Type, $"{argument.Name}{_elements.Count}"));
            }

            return parameter;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _isWhole |= node == argument;
            return node;
        }
    }

    /// <summary>Calls the product's own extensions and puts what they make of a query in their place.</summary>
    private sealed class Inlined(CrmDbContext db, ParameterExpression context) : ExpressionVisitor
    {
        private static readonly Assembly[] Own = [typeof(CrmDbContext).Assembly, typeof(Entity).Assembly];

        private readonly IQueryProvider _provider = ((IQueryable)db.Users).Provider;

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            var visited = (MethodCallExpression)base.VisitMethodCall(node);
            return visited.Method.IsStatic
                && Own.Contains(visited.Method.DeclaringType!.Assembly)
                && visited.Type.IsAssignableTo(typeof(IQueryable))
                ? ((IQueryable)visited.Method.Invoke(null, [.. visited.Arguments.Select(Value)])!).Expression
                : visited;
        }

        private object? Value(Expression given) =>
            given.Type.IsAssignableTo(typeof(IQueryable)) ? _provider.CreateQuery(given)
            : given == context ? db
            : Fixed(given);

        // What the query was declared with, for example a keyset or the parts to load.
        private static object? Fixed(Expression given) => Expression.Lambda<Func<object?>>(Expression.Convert(given, typeof(object))).Compile()();
    }

    /// <summary>Whatever caught the context of the translation speaks of the one that asks.</summary>
    private sealed class WithoutCaptured(CrmDbContext db, ParameterExpression context) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node is { Member: FieldInfo field, Expression: ConstantExpression { Value: { } closure } } && field.GetValue(closure) == db ? context : base.VisitMember(node);

        protected override Expression VisitConstant(ConstantExpression node) => node.Value == db ? context : base.VisitConstant(node);
    }
}
