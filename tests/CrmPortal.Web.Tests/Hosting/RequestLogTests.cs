using System.Globalization;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Hosting;
using Serilog;
using Serilog.Events;
using Xunit;

namespace CrmPortal.Web.Tests.Hosting;

/// <summary>One line for each request.</summary>
[Collection(nameof(LogTests))]
public sealed class RequestLogTests : IDisposable
{
    private readonly LogCapture _log = new();
    private readonly ILogger _before = Log.Logger;

    public void Dispose() => Log.Logger = _before;

    [Fact]
    public async Task Whoever_hangs_up_before_the_answer_is_no_failure()
    {
        var configuration = Portal.CreateBuilder([]).Configuration;
        await using var logger = PortalLog.Create(configuration, to => to.Sink(_log));
        Log.Logger = logger;
        await using (var host = await WebHost.StartAsync())
        {
            using var agent = await host.SignInAsync(Role.Agent);
            using var handler = new HttpClientHandler { CookieContainer = agent.Cookies };
            using var client = new HttpClient(handler) { BaseAddress = host.Address };
            using var patience = new CancellationTokenSource();
            var reached = new TaskCompletionSource();
            host.Commands.Waiting = async (command, ct) =>
            {
                if (command.Contains("FROM \"Customers\"", StringComparison.Ordinal))
                {
                    reached.SetResult();
                    await Task.Delay(Timeout.Infinite, ct);
                }
            };

            var asked = client.GetAsync(new Uri("customers", UriKind.Relative), patience.Token);
            await reached.Task;
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        }

        // The portal has ended, and with it every answer.
        var line = Assert.Single(_log.Events, e => e.RenderMessage(CultureInfo.InvariantCulture).StartsWith("\"GET\" /\"customers\"", StringComparison.Ordinal));
        Assert.Equal(LogEventLevel.Information, line.Level);
    }
}
