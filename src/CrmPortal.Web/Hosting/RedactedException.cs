using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Hosting;

/// <summary>
/// An exception as the log tells it: types, stack traces, and messages only where they speak of files, connections and
/// code. Others quote what could not be handled: "The duplicate key value is (anna@example.com)."
/// </summary>
internal sealed class RedactedException(Exception e) : Exception(MessageOf(e))
{
    /// <summary>Exactly these: what derives from them may quote data.</summary>
    private static readonly HashSet<Type> SpeakOfNobody =
    [
        typeof(NullReferenceException), typeof(InvalidOperationException), typeof(ObjectDisposedException), typeof(NotSupportedException),
        typeof(InvalidCastException), typeof(IndexOutOfRangeException), typeof(OutOfMemoryException), typeof(ArgumentNullException),
        typeof(OperationCanceledException), typeof(TaskCanceledException), typeof(TimeoutException), typeof(SocketException),
        typeof(IOException), typeof(FileNotFoundException), typeof(DirectoryNotFoundException), typeof(UnauthorizedAccessException),
        typeof(CryptographicException), typeof(SqliteException), typeof(DbUpdateException), typeof(DbUpdateConcurrencyException),
    ];

    public override string? StackTrace => e.StackTrace;

    public override string ToString() => Append(new StringBuilder(), e).ToString();

    private static string MessageOf(Exception e) =>
        SpeakOfNobody.Contains(e.GetType()) ? e.Message
        : e is SqlException sql ? string.Create(CultureInfo.InvariantCulture, $"error {sql.Number} (message withheld)")
        : "(message withheld)";

    private static StringBuilder Append(StringBuilder text, Exception e)
    {
        text.Append(e.GetType().FullName).Append(": ").Append(MessageOf(e));
        foreach (var inner in e is AggregateException all ? all.InnerExceptions : e.InnerException is { } one ? [one] : Enumerable.Empty<Exception>())
        {
            Append(text.AppendLine().Append(" ---> "), inner).AppendLine().Append("   --- End of inner exception stack trace ---");
        }

        return e.StackTrace is { } trace ? text.AppendLine().Append(trace) : text;
    }
}
