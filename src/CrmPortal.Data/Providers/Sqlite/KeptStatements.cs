using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace CrmPortal.Data.Providers.Sqlite;

/// <summary>
/// The compiled statements of one connection, by their text. A connection serves one context at a time, so that nothing
/// here is locked.
/// </summary>
/// <param name="capacity">How many are kept, 1 or more; beyond it those go that were not used for longest.</param>
internal sealed class KeptStatements(int capacity)
{
    /// <summary>More than the pages and steps of one day ask for; each takes some ten kilobytes.</summary>
    public const int Capacity = 250;

    private static readonly ConditionalWeakTable<SqliteConnection, KeptStatements> OfConnections = [];

    private readonly Dictionary<string, LinkedListNode<KeptCommand>> _idle = new(StringComparer.Ordinal);

    // The last used first.
    private readonly LinkedList<KeptCommand> _order = [];

    private int _inUse;

    public int Count => _order.Count;

    /// <summary>A command was taken and has not come back.</summary>
    public bool AreInUse => _inUse > 0;

    public static KeptStatements Of(SqliteConnection connection) =>
        OfConnections.GetValue(connection, _ => new KeptStatements(Capacity));

    /// <summary>The kept command of this text, or a new one; it comes back when it is disposed of.</summary>
    public KeptCommand Take(string sql, SqliteConnection connection)
    {
        _inUse++;
        if (!_idle.Remove(sql, out var node))
        {
            return new KeptCommand(sql, connection, this);
        }

        _order.Remove(node);
        return node.Value;
    }

    /// <summary>False where it is not kept: the same text ran twice at once, and the other one was here first.</summary>
    internal bool TakeBack(KeptCommand command)
    {
        _inUse--;
        if (_idle.ContainsKey(command.CommandText))
        {
            return false;
        }

        _idle.Add(command.CommandText, _order.AddFirst(command));
        if (_order.Count > capacity)
        {
            var last = _order.Last!;
            _order.RemoveLast();
            _idle.Remove(last.Value.CommandText);
            last.Value.Drop();
        }

        return true;
    }
}

/// <summary>A command that is not disposed of with its use but waits, compiled, for the next one.</summary>
[SuppressMessage("Usage", "CA2215", Justification = "It is kept.")]
internal sealed class KeptCommand(string sql, SqliteConnection connection, KeptStatements home) : SqliteCommand(sql, connection)
{
    private bool _isDropped;

    internal void Drop()
    {
        _isDropped = true;
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _isDropped || Connection is not { State: System.Data.ConnectionState.Open })
        {
            base.Dispose(disposing);
            return;
        }

        // A request that broke off leaves its reader open, and an active statement would hold the connection's view of
        // the file.
        DataReader?.Dispose();
        Parameters.Clear();
        Transaction = null;
        if (!home.TakeBack(this))
        {
            Drop();
        }
    }
}
