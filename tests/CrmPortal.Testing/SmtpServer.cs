using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrmPortal.Testing;

/// <summary>A mail server on a free port of this machine that speaks real SMTP and misbehaves on demand.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<SmtpDelivery> _taken = new();
    private readonly ConcurrentQueue<string> _said = new();
    private readonly Task _serving;

    public SmtpServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    public SmtpManner Manner { get; set; }

    /// <summary>Every message that was said to the end, whatever was answered.</summary>
    public IReadOnlyList<SmtpDelivery> Taken => [.. _taken];

    /// <summary>Every command.</summary>
    public IReadOnlyList<string> Said => [.. _said];

    public void Forget()
    {
        _taken.Clear();
        _said.Clear();
        Manner = SmtpManner.Accepts;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client.GetStream());
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The other side hung up, or the test is over.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        if (Manner is SmtpManner.Stalls)
        {
            // Until the other side has had enough.
            await reader.ReadLineAsync(_stop.Token);
            return;
        }

        await writer.WriteLineAsync(Manner is SmtpManner.IsClosed ? "421 closed" : "220 test");
        var (from, to) = ("", new List<string>());
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            _said.Enqueue(line);
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "MAIL":
                    from = line["MAIL FROM:".Length..];
                    to = [];
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "RCPT":
                    to.Add(line["RCPT TO:".Length..].Trim('<', '>'));
                    await writer.WriteLineAsync(Manner switch
                    {
                        SmtpManner.IsBusy => $"450 {line} is busy",
                        SmtpManner.KnowsNobody => $"550 {line} is unknown",
                        _ => "250 ok",
                    });
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    _taken.Enqueue(new SmtpDelivery(from, to, await ReadMessageAsync(reader)));
                    if (Manner is SmtpManner.DropsAfterData)
                    {
                        return;
                    }

                    await writer.WriteLineAsync(Manner is SmtpManner.RefusesTheMessage ? "554 not wanted" : "250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 test");
                    break;
            }
        }
    }

    private async Task<List<string>> ReadMessageAsync(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line is not ".")
        {
            lines.Add(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        }

        return lines;
    }
}
