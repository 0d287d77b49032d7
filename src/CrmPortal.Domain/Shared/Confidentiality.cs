using System.Linq.Expressions;
using System.Reflection;

namespace CrmPortal.Domain.Shared;

/// <summary>
/// SEC-01 … SEC-03 and SEC-18, each written once: as terms that a query takes over (<see cref="Expand"/>), and compiled
/// for a record at hand.
/// </summary>
public static class Confidentiality
{
    private static readonly Expression<Func<Viewer, InfoLevel, bool, bool>> _reads = (viewer, level, isOwn) =>
        level == InfoLevel.Public || level == viewer.InternalIfRead || level == viewer.ConfidentialIfRead || level == viewer.TopSecretIfRead
        || (level == viewer.ConfidentialIfOwn && isOwn);

    private static readonly Expression<Func<Viewer, IConfidential, bool>> _owns = (viewer, record) =>
        record.OwnerId == viewer.UserId || record.TeamId == viewer.TeamId;

    private static readonly Expression<Func<Viewer, IConfidential, bool>> _reaches = (viewer, record) =>
        viewer.SeesCustomerData && (record.TeamId == null || viewer.SeesAllTeams || viewer.Owns(record));

    private static readonly Expression<Func<Viewer, IConfidential, bool>> _sees = (viewer, record) =>
        viewer.SeesEverything || (viewer.Reaches(record) && viewer.Reads(record.Level, viewer.Owns(record)));

    private static readonly Expression<Func<Viewer, ICustomerConfidential, bool>> _seesOfCustomer = (viewer, record) =>
        viewer.SeesEverything
        || (viewer.Reaches(record)
            && viewer.Reads(record.Level, viewer.Owns(record))
            && viewer.Reads(record.CustomerLevel, viewer.Owns(record)));

    private static readonly Expression<Func<InfoLevel, bool>> _levelIsExportable = level => level != InfoLevel.TopSecret;

    private static readonly Expression<Func<IConfidential, bool>> _isExportable = record => record.Level.IsExportable();

    private static readonly Expression<Func<ICustomerConfidential, bool>> _ofCustomerIsExportable = record =>
        record.Level.IsExportable() && record.CustomerLevel.IsExportable();

    private static readonly Dictionary<MethodInfo, LambdaExpression> _terms = new()
    {
        [MethodOf<Viewer>(viewer => viewer.Reads(default, default))] = _reads,
        [MethodOf<Viewer>(viewer => viewer.Owns(null!))] = _owns,
        [MethodOf<Viewer>(viewer => viewer.Reaches(null!))] = _reaches,
        [MethodOf<Viewer>(viewer => viewer.Sees((IConfidential)null!))] = _sees,
        [MethodOf<Viewer>(viewer => viewer.Sees((ICustomerConfidential)null!))] = _seesOfCustomer,
        [MethodOf<InfoLevel>(level => level.IsExportable())] = _levelIsExportable,
        [MethodOf<IConfidential>(record => record.IsExportable())] = _isExportable,
        [MethodOf<ICustomerConfidential>(record => record.IsExportable())] = _ofCustomerIsExportable,
    };

    internal static Func<Viewer, InfoLevel, bool, bool> Reads { get; } = _reads.Compile();

    internal static Func<Viewer, IConfidential, bool> Owns { get; } = _owns.Compile();

    internal static Func<Viewer, IConfidential, bool> Reaches { get; } = _reaches.Compile();

    internal static Func<Viewer, IConfidential, bool> Sees { get; } = _sees.Compile();

    internal static Func<Viewer, ICustomerConfidential, bool> SeesOfCustomer { get; } = _seesOfCustomer.Compile();

    private static Func<InfoLevel, bool> LevelIsExportable { get; } = _levelIsExportable.Compile();

    private static Func<IConfidential, bool> RecordIsExportable { get; } = _isExportable.Compile();

    private static Func<ICustomerConfidential, bool> RecordOfCustomerIsExportable { get; } = _ofCustomerIsExportable.Compile();

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
        (Expression<Func<TRecord, bool>>)new CallsToTerms(_terms).Visit(query);

    private static MethodInfo MethodOf<T>(Expression<Func<T, bool>> call) => ((MethodCallExpression)call.Body).Method;

    private sealed class CallsToTerms(Dictionary<MethodInfo, LambdaExpression> terms) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            ArgumentNullException.ThrowIfNull(node);
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
            ArgumentNullException.ThrowIfNull(node);
            return node.Expression is ParameterExpression record && values.TryGetValue(record, out var value)
                ? Expression.Property(value, node.Member.Name)
                : base.VisitMember(node);
        }
    }
}
