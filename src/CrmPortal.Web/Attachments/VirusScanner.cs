using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Serilog;

namespace CrmPortal.Web.Attachments;

/// <summary>ATT-11. Asks clamd, in its INSTREAM protocol. Whatever is not a clear "OK" is no "OK".</summary>
public sealed class VirusScanner(AttachmentSettings settings)
{
    private const int ChunkSize = 64 * 1024;
    private const int LongestAnswer = 4096;

    private static readonly byte[] Begin = "zINSTREAM\0"u8.ToArray();
    private static readonly byte[] End = new byte[sizeof(int)];

    /// <summary>Clean where no scanner is configured.</summary>
    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct)
    {
        if (settings.Scanner is not { } scanner)
        {
            return ScanVerdict.Clean;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(settings.ScanTimeout);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(scanner.Host, settings.ScannerPort, timeout.Token);
            await using var line = client.GetStream();
            await SendAsync(content, line, timeout.Token);
            return Read(await AnswerAsync(line, timeout.Token));
        }
        catch (Exception e) when (e is IOException or SocketException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            Log.Error("The virus scanner at {Scanner} gave no answer: {Reason}", scanner, e.GetType().Name);
            return ScanVerdict.Unknown;
        }
    }

    private static async Task SendAsync(Stream content, NetworkStream line, CancellationToken ct)
    {
        await line.WriteAsync(Begin, ct);
        var chunk = new byte[sizeof(int) + ChunkSize];
        while (await content.ReadAsync(chunk.AsMemory(sizeof(int)), ct) is > 0 and var read)
        {
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await line.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), ct);
        }

        await line.WriteAsync(End, ct);
    }

    private static async Task<string> AnswerAsync(NetworkStream line, CancellationToken ct)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length && await line.ReadAsync(answer.AsMemory(length), ct) is > 0 and var read)
        {
            length += read;
            if (answer[length - 1] == 0)
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(answer, 0, length);
    }

    private static ScanVerdict Read(string answer)
    {
        if (answer is "stream: OK\0")
        {
            return ScanVerdict.Clean;
        }

        if (answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND\0", StringComparison.Ordinal))
        {
            return ScanVerdict.Infected;
        }

        Log.Error("The virus scanner gave an answer that is neither OK nor FOUND");
        return ScanVerdict.Unknown;
    }
}
