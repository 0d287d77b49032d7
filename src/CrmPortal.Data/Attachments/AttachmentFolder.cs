using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CrmPortal.Data.Attachments;

/// <summary>
/// ATT-10. Where the bytes of attachments lie: <c>files/ab/&lt;32 digits&gt;</c> in the data directory, outside of what
/// is served, without an extension and readable by nobody else. A file comes here whole, by renaming, from
/// <c>files/incoming</c>.
/// </summary>
public sealed class AttachmentFolder(DatabaseSettings settings, TimeProvider clock)
{
    private const int Buffer = 64 * 1024;

    private readonly string _root = Path.Combine(settings.DataDirectory, "files");

    private string Incoming => Path.Combine(_root, "incoming");

    /// <summary>Writes what comes in to the disk, to the last byte.</summary>
    /// <exception cref="IOException">The disk is full, or broken.</exception>
    public async Task<IncomingFile> ReceiveAsync(Stream content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        DataDirectoryLock.CreatePrivate(_root);
        DataDirectoryLock.CreatePrivate(Incoming);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var file = new FileStream(IncomingOf(id), Options());
        try
        {
            await using (file)
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                var buffer = new byte[Buffer];
                var length = 0L;
                while (await content.ReadAsync(buffer, ct) is > 0 and var read)
                {
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                    length += read;
                }

                await file.FlushAsync(ct);
                file.Flush(flushToDisk: true);
                return new IncomingFile(id, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
            }
        }
        catch
        {
            Drop(id);
            throw;
        }
    }

    public FileStream OpenIncoming(Guid id) => File.OpenRead(IncomingOf(id));

    /// <summary>The file has been found good.</summary>
    public void Keep(Guid id)
    {
        DataDirectoryLock.CreatePrivate(Path.GetDirectoryName(PathOf(id))!);
        File.Move(IncomingOf(id), PathOf(id));
    }

    /// <summary>The file has been refused.</summary>
    public void Drop(Guid id) => File.Delete(IncomingOf(id));

    /// <summary>Null where there is no such file.</summary>
    public FileStream? Open(Guid id) => File.Exists(PathOf(id)) ? new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Buffer, useAsync: true) : null;

    public void Remove(Guid id) => File.Delete(PathOf(id));

    /// <summary>The keys of all files in the folder.</summary>
    public IEnumerable<Guid> StoredIds() =>
        Directory.Exists(_root)
            ? Directory.EnumerateDirectories(_root).Where(folder => Path.GetFileName(folder).Length == 2).SelectMany(Ids)
            : [];

    /// <summary>Files that came in and were neither kept nor refused.</summary>
    public IEnumerable<Guid> Stranded() => Directory.Exists(Incoming) ? Ids(Incoming) : [];

    /// <summary>When the file came in, as its identifier tells (UUID version 7, RFC 9562: milliseconds since 1970 in its first 48 bits).</summary>
    public static DateTime CameIn(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTime.UnixEpoch.AddMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16);
    }

    private static IEnumerable<Guid> Ids(string folder) =>
        from file in Directory.EnumerateFiles(folder)
        let name = Path.GetFileName(file)
        where Guid.TryParseExact(name, "N", out _)
        select Guid.ParseExact(name, "N");

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private string IncomingOf(Guid id) => Path.Combine(Incoming, NameOf(id));

    // The last digits are random; the first ones are the time and would fill one folder after the other.
    private string PathOf(Guid id) => Path.Combine(_root, NameOf(id)[^2..], NameOf(id));

    private static string NameOf(Guid id) => id.ToString("N", CultureInfo.InvariantCulture);
}

/// <summary>A file that lies on the disk and belongs to nothing yet.</summary>
/// <param name="Id">Where it lies.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal digits.</param>
public sealed record IncomingFile(Guid Id, long Length, string Sha256);
