using System.Buffers;
using System.Text;
using CrmPortal.Domain.Attachments;

namespace CrmPortal.Web.Attachments;

/// <summary>
/// ATT-04. Whether a file is of the kind its name claims, by its bytes. Nothing is unpacked or interpreted: of an Office
/// document, a zip archive, only the names of its entries are looked at, where they stand before each entry.
/// </summary>
public static class FileContent
{
    private const int HeadLength = 16;
    private const int Chunk = 64 * 1024;

    /// <summary>Bytes of a zip entry before its name.</summary>
    private const int EntryHeader = 30;

    /// <summary>Control characters without tab and the ends of lines.</summary>
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085'))]);

    /// <summary>First four letters of the kind of an MPEG-4 file (ISO 14496-12, "brands").</summary>
    private static readonly HashSet<string> Brands = new(StringComparer.Ordinal)
    {
        "M4A ", "M4B ", "M4V ", "mp41", "mp42", "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "avc1", "dash", "MSNV", "3gp4", "3gp5",
    };

    /// <param name="content">Seekable; read from its beginning.</param>
    /// <param name="kind">What the name claims.</param>
    public static async Task<bool> IsAsync(Stream content, AttachmentKind kind, CancellationToken ct)
    {
        var head = new byte[HeadLength];
        var length = await content.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, ct);
        content.Position = 0;
        return kind switch
        {
            AttachmentKind.Text or AttachmentKind.Csv or AttachmentKind.Mail => length > 0 && await IsTextAsync(content, ct),
            AttachmentKind.Word => await IsOfficeAsync(content, "word/", ct),
            AttachmentKind.Excel => await IsOfficeAsync(content, "xl/", ct),
            AttachmentKind.PowerPoint => await IsOfficeAsync(content, "ppt/", ct),
            _ => BeginsLike(kind, head.AsSpan(0, length)),
        };
    }

    private static bool BeginsLike(AttachmentKind kind, ReadOnlySpan<byte> head) => kind switch
    {
        AttachmentKind.Pdf => head.StartsWith("%PDF-"u8),
        AttachmentKind.Png => head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        AttachmentKind.Jpeg => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        AttachmentKind.Gif => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8),
        AttachmentKind.Webp => IsRiff(head, "WEBP"u8),
        AttachmentKind.Wav => IsRiff(head, "WAVE"u8),
        AttachmentKind.Ogg => head.StartsWith("OggS\0"u8),
        AttachmentKind.Mp3 => head.StartsWith("ID3"u8) || IsMp3Frame(head),
        AttachmentKind.Mp4 or AttachmentKind.Mp4Audio => head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && Brands.Contains(Encoding.Latin1.GetString(head[8..12])),
        _ => false,
    };

    private static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> form) =>
        head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual(form);

    /// <summary>Eleven bits of synchronisation, a version that exists, layer III (ISO 11172-3, 2.4.1.3).</summary>
    private static bool IsMp3Frame(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2 && (head[1] & 0x18) != 0x08 && (head[2] & 0xF0) != 0xF0;

    /// <summary>UTF-8 throughout and nothing in it that is not text.</summary>
    private static async Task<bool> IsTextAsync(Stream content, CancellationToken ct)
    {
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[Chunk];
        var characters = new char[Chunk + 1];
        try
        {
            while (await content.ReadAsync(bytes, ct) is > 0 and var read)
            {
                var decoded = decoder.GetChars(bytes, 0, read, characters, 0, flush: false);
                if (characters.AsSpan(0, decoded).ContainsAny(Unseen))
                {
                    return false;
                }
            }

            decoder.GetChars([], 0, 0, characters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static async Task<bool> IsOfficeAsync(Stream content, string folder, CancellationToken ct)
    {
        var bytes = new byte[Chunk];
        var (kept, isFirst, hasTypes, hasFolder) = (0, true, false, false);
        while (await content.ReadAtLeastAsync(bytes.AsMemory(kept), 1, throwOnEndOfStream: false, ct) is > 0 and var read)
        {
            var window = bytes.AsMemory(0, kept + read);
            if (isFirst && !window.Span.StartsWith("PK\x03\x04"u8))
            {
                return false;
            }

            isFirst = false;
            hasTypes |= HasEntry(window.Span, "[Content_Types].xml");
            hasFolder |= HasEntry(window.Span, folder);
            if (hasTypes && hasFolder)
            {
                return true;
            }

            // An entry that stands across the border is seen with the next part.
            kept = Math.Min(window.Length, EntryHeader + HeadLength + HeadLength);
            window[^kept..].CopyTo(bytes);
        }

        return false;
    }

    private static bool HasEntry(ReadOnlySpan<byte> window, string name)
    {
        Span<byte> wanted = stackalloc byte[name.Length];
        Encoding.ASCII.GetBytes(name, wanted);
        for (var at = window.IndexOf(wanted); at >= 0; at = Next(window, wanted, at))
        {
            if (at >= EntryHeader && window[(at - EntryHeader)..].StartsWith("PK\x03\x04"u8))
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<byte> window, ReadOnlySpan<byte> wanted, int after)
    {
        var at = window[(after + 1)..].IndexOf(wanted);
        return at < 0 ? -1 : at + after + 1;
    }
}
