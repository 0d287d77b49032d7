using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace CrmPortal.Web.Tests.Hosting;

/// <summary>Keeps what is logged, as a log file gets it.</summary>
internal sealed class LogCapture : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    public IReadOnlyList<LogEvent> Events => [.. _events];

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

    /// <summary>Everything that can be read in an event: its message, filled in or not, its properties and its exception.</summary>
    public static IEnumerable<string> Texts(LogEvent e) =>
    [
        e.MessageTemplate.Text,
        e.RenderMessage(CultureInfo.InvariantCulture),
        .. e.Properties.Select(p => $"{p.Key} = {p.Value}"),
        e.Exception?.ToString() ?? "",
        e.Exception?.Message ?? "",
    ];
}
