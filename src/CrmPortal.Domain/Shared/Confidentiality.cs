using System.Linq.Expressions;
using System.Reflection;

namespace CrmPortal.Domain.Shared;

/// <summary>
/// SEC-01 … SEC-03 and SEC-18, each written once: as terms that a query takes over (<see cref="Expand"/>), and compiled
/// for a record at hand.
/// </summary>
public static class Confidentiality
{
    private static readonly Expression<Func<Viewer, InfoLevel, bool, bool>> ReadsRule = (viewer, level, isOwn) =>
        level == InfoLevel.Public || level == viewer.InternalIfRead || level == viewer.ConfidentialIfRead || level == viewer.TopSecretIfRead
        || (level == viewer.ConfidentialIfOwn && isOwn);

    private static readonly Expression<Func<Viewer, IConfidential, bool>> OwnsRule = (viewer, record) =>
        record.OwnerId == viewer.UserId || record.TeamId == viewer.TeamId;

    private static readonly Expression<Func<Viewer, IConfidential, bool>> ReachesRule = (viewer, record) =>
        viewer.SeesCustomerData && (record.TeamId == null || viewer.SeesAllTeams || viewer.Owns(record));

    private static readonly Expression<Func<Viewer, IConfidential, bool>> SeesRule = (viewer, record) =>
        viewer.SeesEverything || (viewer.Reaches(record) && viewer.Reads(record.Level, viewer.Owns(record)));

    private static readonly Expression<Func<Viewer, ICustomerConfidential, bool>> SeesOfCustomerRule = (viewer, record) =>
        viewer.SeesEverything
        || (viewer.Reaches(record)
            && viewer.Reads(record.Level, viewer.Owns(record))
            && viewer.Reads(record.CustomerLevel, viewer.Owns(record)));

    private static readonly Expression<Func<InfoLevel, bool>> LevelIsExportableRule = level => level != InfoLevel.TopSecret;

    private static readonly Expression<Func<IConfidential, bool>> IsExportableRule = record => record.Level.IsExportable();

    private static readonly Expression<Func<ICustomerConfidential, bool>> OfCustomerIsExportable = record =>
        record.Level.IsExportable() && record.CustomerLevel.IsExportable();

    private static readonly Dictionary<MethodInfo, LambdaExpression> Terms = new()
    {
        [MethodOf<Viewer>(viewer => viewer.Reads(default, default))] = ReadsRule,
        [MethodOf<Viewer>(viewer => viewer.Owns(null!))] = OwnsRule,
        [MethodOf<Viewer>(viewer => viewer.Reaches(null!))] = ReachesRule,
        [MethodOf<Viewer>(viewer => viewer.Sees((IConfidential)null!))] = SeesRule,
        [MethodOf<Viewer>(viewer => viewer.Sees((ICustomerConfidential)null!))] = SeesOfCustomerRule,
        [MethodOf<InfoLevel>(level => level.IsExportable())] = LevelIsExportableRule,
        [MethodOf<IConfidential>(record => record.IsExportable())] = IsExportableRule,
        [MethodOf<ICustomerConfidential>(record => record.IsExportable())] = OfCustomerIsExportable,
    };

    internal static Func<Viewer, InfoLevel, bool, bool> Reads { get; } = ReadsRule.Compile();

    internal static Func<Viewer, IConfidential, bool> Owns { get; } = OwnsRule.Compile();

    internal static Func<Viewer, IConfidential, bool> Reaches { get; } = ReachesRule.Compile();

    internal static Func<Viewer, IConfidential, bool> Sees { get; } = SeesRule.Compile();

    internal static Func<Viewer, ICustomerConfidential, bool> SeesOfCustomer { get; } = SeesOfCustomerRule.Compile();

    private static Func<InfoLevel, bool> LevelIsExportable { get; } = LevelIsExportableRule.Compile();

    private static Func<IConfidential, bool> RecordIsExportable { get; } = IsExportableRule.Compile();

    private static Func<ICustomerConfidential, bool> RecordOfCustomerIsExportable { get; } = OfCustomerIsExportable.Compile();

    /// <summary>SEC-18. Whether what has this level may leave in a file.</summary>
    public static bool IsExportable(this InfoLevel level) => LevelIsExportable(level);

    /// <summary>SEC-18. Whether the record may leave in a file.</summary>
    public static bool IsExportable(this IConfidential record) =>
        record is ICustomerConfidential customers ? customers.IsExportable() : RecordIsExportable(record);

    /// <summary>SEC-18. Whether the record may leave in a file, and its customer as well.</summary>
    public static bool IsExportable(this ICustomerConfidential record) => RecordOfCustomerIsExportable(record);

    /// <summary>
    /// Puts the terms of <see cref="Viewer"/>'s methods and of <c>IsExportable</c> where the query calls them, so that a
    /// database understands it.
    /// </summary>
    public static Expression<Func<TRecord, bool>> Expand<TRecord>(Expression<Func<TRecord, bool>> query) =>
        (Expression<Func<TRecord, bool>>)new CallsToTerms(Terms).Visit(query);

    private static MethodInfo MethodOf<T>(Expression<Func<T, bool>> call) => ((MethodCallExpression)call.Body).Method;

    private sealed class CallsToTerms(Dictionary<MethodInfo, LambdaExpression> terms) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (!terms.TryGetValue(node.Method, out var found))
            {
                return base.VisitMethodCall(node);
            }

            IEnumerable<Expression> given = node.Object is { } on ? [on, .. node.Arguments] : node.Arguments;
            var values = found.Parameters.Zip(given.Select(Unconverted)).ToDictionary(pair => pair.First, pair => pair.Second);
            return Visit(new Substitution(values).Visit(found.Body));
        }

        // A query knows the columns of a record, not those of an interface it has.
        private static Expression Unconverted(Expression value) =>
            value is UnaryExpression { NodeType: ExpressionType.Convert, Type.IsInterface: true } converted ? converted.Operand : value;
    }

    private sealed class Substitution(Dictionary<ParameterExpression, Expression> values) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => values.GetValueOrDefault(node, node);

        protected override Expression VisitMember(MemberExpression node)
        {
            return node.Expression is ParameterExpression record && values.TryGetValue(record, out var value)
                ? Expression.Property(value, node.Member.Name)
                : base.VisitMember(node);
        }
    }
}
