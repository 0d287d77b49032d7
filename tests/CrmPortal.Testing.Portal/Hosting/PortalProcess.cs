using System.Collections.Concurrent;
using System.Diagnostics;

namespace CrmPortal.Testing;

/// <summary>The portal as it is operated: a process of its own that can be killed.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;
    private volatile bool _isKilled;

    private PortalProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) => _output.Enqueue(e.Data ?? "");
        process.ErrorDataReceived += (_, e) => _output.Enqueue(e.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts to serve on a free port of this machine.</summary>
    /// <param name="directory">Of the data.</param>
    /// <param name="settings">As on the command line, e.g. <c>--Mail:Host=localhost</c>.</param>
    /// <param name="environment">Variables added to those of this process.</param>
    public static PortalProcess Start(string directory, IEnumerable<string> settings, params (string Name, string Value)[] environment)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(environment);
        var start = new ProcessStartInfo("dotnet", [typeof(Web.Hosting.Portal).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", $"--Data:Directory={directory}", .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // As in tests/Directory.Build.props: it will be killed before that pays back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new PortalProcess(new Process { StartInfo = start });
    }

    /// <summary>At once, without a chance to end what it has begun: SIGKILL.</summary>
    public async Task KillAsync()
    {
        _isKilled = true;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for something that happens while it runs; fails with what it said where it ends by itself before, or takes more than two minutes.</summary>
    public async Task WhileItRunsAsync(Task happens)
    {
        var exit = _process.WaitForExitAsync();
        var first = await Task.WhenAny(happens, exit, Task.Delay(TimeSpan.FromMinutes(2)));
        if (first == exit ? !_isKilled : first != happens)
        {
            throw new InvalidOperationException($"The portal {(first == exit ? "ended" : "does nothing")}:\n{string.Join('\n', _output)}");
        }

        await happens;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
