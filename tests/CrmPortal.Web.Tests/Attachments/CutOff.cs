namespace CrmPortal.Web.Tests.Attachments;

/// <summary>A file whose sender hangs up before its last byte was read, or just after.</summary>
internal sealed class CutOff(byte[] content, bool isWhole, CancellationTokenSource sender) : MemoryStream(content)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // One byte at a time, so that something is written before.
        var read = await base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
        if (isWhole ? read == 0 : Position > 1)
        {
            await sender.CancelAsync();
        }

        return read;
    }

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        var buffer = new byte[bufferSize];
        while (await ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
