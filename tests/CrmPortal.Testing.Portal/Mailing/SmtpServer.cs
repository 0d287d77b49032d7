using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
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

    private readonly X509Certificate2? _certificate;
    private readonly bool _isImplicit;

    public SmtpServer()
        : this(null)
    {
    }

    /// <param name="certificate">Offers STARTTLS with it; null where nothing is encrypted.</param>
    /// <param name="isImplicit">Encrypts from the first byte instead, as on port 465.</param>
    public SmtpServer(X509Certificate2? certificate, bool isImplicit = false)
    {
        (_certificate, _isImplicit) = (certificate, isImplicit);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    public SmtpManner Manner { get; set; }

    /// <summary>Called at each moment of a conversation, which waits for it; an <see cref="IOException"/> ends the conversation.</summary>
    public Func<SmtpMoment, Task> At { get; set; } = _ => Task.CompletedTask;

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
                await using var stream = client.GetStream();
                await TalkAsync(_isImplicit ? await EncryptAsync(stream) : stream, isEncrypted: _isImplicit);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or AuthenticationException)
            {
                // The other side hung up, does not trust us, or the test is over.
            }

            await At(SmtpMoment.Left);
        }
    }

    private async Task<SslStream> EncryptAsync(Stream stream)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
        return encrypted;
    }

    private async Task TalkAsync(Stream stream, bool isEncrypted, bool isGreeted = false)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        if (Manner is SmtpManner.Stalls)
        {
            // Until the other side has had enough.
            await reader.ReadLineAsync(_stop.Token);
            return;
        }

        if (!isGreeted)
        {
            await At(SmtpMoment.Connected);
            await writer.WriteLineAsync(Manner is SmtpManner.IsClosed ? "421 closed" : "220 test");
        }

        var (from, to) = ("", new List<string>());
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            _said.Enqueue(line);
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO" when _certificate is not null && !isEncrypted:
                    await writer.WriteLineAsync("250-test");
                    await writer.WriteLineAsync("250 STARTTLS");
                    break;
                case "STARTTLS" when _certificate is not null && !isEncrypted:
                    await writer.WriteLineAsync("220 go on");
                    await TalkAsync(await EncryptAsync(stream), isEncrypted: true, isGreeted: true);
                    return;
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
                    _taken.Enqueue(new SmtpDelivery(from, to, await ReadMessageAsync(reader)) { IsEncrypted = isEncrypted });
                    await At(SmtpMoment.Said);
                    if (Manner is SmtpManner.DropsAfterData)
                    {
                        return;
                    }

                    await writer.WriteLineAsync(Manner is SmtpManner.RefusesTheMessage ? "554 not wanted" : "250 taken");
                    await At(SmtpMoment.Answered);
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
