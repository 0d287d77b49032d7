using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmPortal.Data.Providers.Sqlite;

/// <summary>
/// Hands EF Core, in place of each command it has made, the compiled one of the same text (<see cref="KeptStatements"/>).
/// Compiling was half of what a short query costs.
/// </summary>
internal sealed class KeepStatements : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand { Connection: { State: ConnectionState.Open } connection } made)
        {
            return result;
        }

        var kept = KeptStatements.Of(connection).Take(made.CommandText, connection);
        SqliteParameter[] parameters = [.. made.Parameters.Cast<SqliteParameter>()];
        made.Parameters.Clear();
        kept.Parameters.AddRange(parameters);
        kept.Transaction = made.Transaction;
        kept.CommandTimeout = made.CommandTimeout;
        made.Dispose();
        return kept;
    }
}
