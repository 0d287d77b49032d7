using System.Reflection;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Tests.Shared;

/// <summary>Any transition table of the domain with its types out of sight, to be held against its document.</summary>
internal abstract class LifecycleGrid
{
    private static readonly Dictionary<string, Type> Holders = typeof(Entity).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Lifecycle", StringComparison.Ordinal))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The classes that hold a table.</summary>
    public static IEnumerable<string> Names => Holders.Keys.Order(StringComparer.Ordinal);

    public abstract IReadOnlyList<string> Statuses { get; }

    /// <summary>The statuses that the class calls open; null where it has no such group.</summary>
    public IReadOnlyList<string>? Open { get; private init; }

    public abstract IReadOnlyList<string> Actions { get; }

    public abstract IReadOnlyList<LifecycleLine> Lines { get; }

    /// <summary>Every "status action performer" that the table allows; "–" is a record that does not exist yet.</summary>
    public abstract IEnumerable<string> Allowed();

    /// <summary>Every "status action status" that the table lets happen.</summary>
    public abstract IEnumerable<string> Steps();

    public static LifecycleGrid Of(string name)
    {
        var table = Holders[name].GetField("Table")!.GetValue(null)!;
        var open = (System.Collections.IEnumerable?)Holders[name].GetField("Open")?.GetValue(null);
        var grid = typeof(LifecycleGrid).GetMethod(nameof(Around), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (LifecycleGrid)grid.MakeGenericMethod(table.GetType().GetGenericArguments()).Invoke(null, [table, open])!;
    }

    private static Grid<TStatus, TAction, TWho> Around<TStatus, TAction, TWho>(
        Lifecycle<TStatus, TAction, TWho> table, System.Collections.IEnumerable? open)
        where TStatus : struct, Enum
        where TAction : struct, Enum
        where TWho : struct, Enum =>
        new(table) { Open = open is null ? null : [.. open.Cast<TStatus>().Select(status => $"{status}")] };

    private sealed class Grid<TStatus, TAction, TWho>(Lifecycle<TStatus, TAction, TWho> table) : LifecycleGrid
        where TStatus : struct, Enum
        where TAction : struct, Enum
        where TWho : struct, Enum
    {
        private static readonly TStatus?[] From = [null, .. Enum.GetValues<TStatus>()];

        private static readonly TWho[] Performers = [.. Enum.GetValues<TWho>().Where(who => !who.Equals(default(TWho)))];

        public override IReadOnlyList<string> Statuses => Enum.GetNames<TStatus>();

        public override IReadOnlyList<string> Actions => Enum.GetNames<TAction>();

        public override IReadOnlyList<LifecycleLine> Lines =>
        [
            .. table.Rows.Select(row => new LifecycleLine(
                $"{row.Action}", Names(row.From), Names(row.To), [.. Performers.Where(who => row.Who.HasFlag(who)).Select(who => $"{who}")])),
        ];

        public override IEnumerable<string> Allowed() =>
            from status in From
            from action in Enum.GetValues<TAction>()
            from who in Performers
            where table.Permits(status, action) && table.Who(status, action).HasFlag(who)
            select $"{Name(status)} {action} {who}";

        public override IEnumerable<string> Steps() =>
            from status in From
            from action in Enum.GetValues<TAction>()
            from to in Enum.GetValues<TStatus>()
            where table.Leads(status, action, to)
            select $"{Name(status)} {action} {to}";

        private static string Name(TStatus? status) => status is { } known ? $"{known}" : "–";

        private static new string[] Names(IEnumerable<TStatus> statuses) => [.. statuses.Select(status => $"{status}")];
    }
}
