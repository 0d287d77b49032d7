using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrmPortal.Testing;

/// <summary>A virus scanner on a free port of this machine that speaks clamd's INSTREAM and misbehaves on demand.</summary>
public sealed class ClamServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<byte[]> _seen = new();
    private readonly Task _serving;

    public ClamServer()
    {
        _listener.Start();
        Address = $"clamd://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _serving = ServeAsync();
    }

    /// <summary>As the setting takes it.</summary>
    public string Address { get; }

    public ClamManner Manner { get; set; }

    /// <summary>Every file that was sent to its end.</summary>
    public IReadOnlyList<byte[]> Seen => [.. _seen];

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
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, _stop.Token);
        if (Encoding.ASCII.GetString(command) is not "zINSTREAM\0")
        {
            await stream.WriteAsync("UNKNOWN COMMAND\0"u8.ToArray(), _stop.Token);
            return;
        }

        if (Manner is ClamManner.FindsItTooLarge)
        {
            await stream.WriteAsync("INSTREAM size limit exceeded. ERROR\0"u8.ToArray(), _stop.Token);
            return;
        }

        _seen.Enqueue(await ReadAsync(stream));
        if (Manner is ClamManner.Stalls)
        {
            await stream.ReadExactlyAsync(command, _stop.Token);
        }
        else if (Manner is not ClamManner.Drops)
        {
            var answer = Manner switch
            {
                ClamManner.FindsNothing => "stream: OK\0",
                ClamManner.FindsSomething => "stream: Win.Test.EICAR_HDB-1 FOUND\0",
                _ => "stream: OKAY\0",
            };
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), _stop.Token);
        }
    }

    private async Task<byte[]> ReadAsync(NetworkStream stream)
    {
        var (content, length) = (new MemoryStream(), new byte[sizeof(int)]);
        while (true)
        {
            await stream.ReadExactlyAsync(length, _stop.Token);
            if (BinaryPrimitives.ReadInt32BigEndian(length) is not (> 0 and var size))
            {
                return content.ToArray();
            }

            var chunk = new byte[size];
            await stream.ReadExactlyAsync(chunk, _stop.Token);
            content.Write(chunk);
        }
    }
}
