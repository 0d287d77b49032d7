using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrmPortal.Data.Importing;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Importing;

/// <summary>The encodings a file may have, and whether it has the one it should.</summary>
public static class FileText
{
    private const int BufferSize = 64 * 1024;

    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The Chinese national standard; includes GBK and GB2312.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Reads the whole file once and answers its SHA-256.</summary>
    /// <exception cref="RuleViolation">IMP-10. A byte that is no text in this encoding; told by its line and position.</exception>
    public static async Task<string> CheckAsync(string path, Encoding encoding, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var decoder = encoding.GetDecoder();
        var (bytes, chars) = (new byte[BufferSize], new char[encoding.GetMaxCharCount(BufferSize)]);
        var (position, line) = (0L, 1L);
        int read;
        do
        {
            read = await file.ReadAsync(bytes, ct);
            var wrong = FirstWrong(decoder, bytes.AsSpan(0, read), chars, isLast: read == 0);
            if (wrong >= 0)
            {
                line += bytes.AsSpan(0, Math.Min(wrong, read)).Count((byte)'\n');
                throw new RuleViolation(ImportRules.NotText, Name(encoding), line, position + wrong + 1);
            }

            hash.AppendData(bytes, 0, read);
            line += bytes.AsSpan(0, read).Count((byte)'\n');
            position += read;
        }
        while (read > 0);

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string Name(Encoding encoding) => encoding.WebName.ToUpper(CultureInfo.InvariantCulture);

    private static int FirstWrong(Decoder decoder, ReadOnlySpan<byte> bytes, char[] chars, bool isLast)
    {
        try
        {
            decoder.GetChars(bytes, chars, flush: isLast);
            return bytes.IndexOf((byte)0);
        }
        catch (DecoderFallbackException e)
        {
            return Math.Max(e.Index, 0);
        }
    }
}
