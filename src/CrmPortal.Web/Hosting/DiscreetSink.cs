using Serilog.Core;
using Serilog.Events;

namespace CrmPortal.Web.Hosting;

/// <summary>
/// Passes on what a log may tell. An address holds record numbers, search words and the tokens of invitations, and the
/// framework puts it into messages, into the scope of everything that is logged during a request, and data into
/// messages of exceptions.
/// </summary>
internal sealed class DiscreetSink(Logger to) : ILogEventSink, IDisposable
{
    /// <summary>Below a warning it tells each address, redirect, header and field of a request.</summary>
    private const string Talkative = "Microsoft.AspNetCore";

    /// <summary>What comes with an event and is not named in its message: from a scope, or from the logger. Everything else stays behind.</summary>
    private static readonly HashSet<string> Kept =
        [Constants.SourceContextPropertyName, "EventId", "RequestId", "ConnectionId", "ActionName"];

    /// <summary>
    /// What stays behind also where a message names it: parts of an address, and exceptions in full, which Entity Framework
    /// repeats in its messages.
    /// </summary>
    private static readonly HashSet<string> Withheld = new(
        ["Path", "PathBase", "QueryString", "RequestPath", "Referer", "Url", "Uri", "RequestUri", "Location", "Destination", "Error", "Exception"],
        StringComparer.OrdinalIgnoreCase);

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Level < LogEventLevel.Warning && IsTalkative(logEvent))
        {
            return;
        }

        to.Write(new LogEvent(
            logEvent.Timestamp,
            logEvent.Level,
            logEvent.Exception is { } e ? new RedactedException(e) : null,
            logEvent.MessageTemplate,
            Told(logEvent),
            logEvent.TraceId ?? default,
            logEvent.SpanId ?? default));
    }

    public void Dispose() => to.Dispose();

    private static IEnumerable<LogEventProperty> Told(LogEvent logEvent)
    {
        var named = logEvent.MessageTemplate.Tokens.OfType<Serilog.Parsing.PropertyToken>().Select(t => t.PropertyName).ToHashSet(StringComparer.Ordinal);
        return logEvent.Properties
            .Where(p => (named.Contains(p.Key) || Kept.Contains(p.Key)) && !Withheld.Contains(p.Key))
            .Select(p => new LogEventProperty(p.Key, p.Value));
    }

    private static bool IsTalkative(LogEvent logEvent) =>
        logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: string name }
        && name.StartsWith(Talkative, StringComparison.Ordinal);
}
