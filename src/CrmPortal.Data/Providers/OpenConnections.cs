using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmPortal.Data.Providers;

/// <summary>
/// A connection is opened by the first command and stays open as long as somebody holds the context, in place of being
/// opened and closed for each command. When the context goes back to its pool it closes what is its own.
/// </summary>
internal sealed class OpenConnections : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionClosing(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());
}
