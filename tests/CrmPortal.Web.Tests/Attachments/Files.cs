using System.IO.Compression;
using System.Text;
using CrmPortal.Testing;
using CrmPortal.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPortal.Web.Tests.Attachments;

/// <summary>Small files of every kind, good ones and others, and what of them lies on the disk.</summary>
internal static class Files
{
    public const string Field = "Input.Files";

    public static byte[] Pdf { get; } = "%PDF-1.7\n1 0 obj << >> endobj\n%%EOF"u8.ToArray();

    public static Upload Bill(string name = "bill.pdf") => new(Field, name, Pdf);

    public static byte[] Of(string kind) => kind switch
    {
        "pdf" => Pdf,
        "png" => [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n....IHDR"u8],
        "jpg" => [0xFF, 0xD8, 0xFF, 0xE0, .. "..JFIF"u8],
        "gif" => "GIF89a......"u8.ToArray(),
        "gif+js" => "GIF89a/*......*/=1;alert(document.domain)//"u8.ToArray(),
        "pdf+html" => "%PDF-1.7\n<script>alert(document.domain)</script>"u8.ToArray(),
        "jpg+php" => [0xFF, 0xD8, 0xFF, 0xE0, .. "<?php system($_GET['c']); ?>"u8],
        "webp" => "RIFF....WEBPVP8 "u8.ToArray(),
        "wav" => "RIFF....WAVEfmt "u8.ToArray(),
        "ogg" => "OggS\0......"u8.ToArray(),
        "mp3" => "ID3......"u8.ToArray(),
        "mp3 frame" => [0xFF, 0xFB, 0x90, 0x64, 0, 0, 0, 0],
        "mp4" => "....ftypisom...."u8.ToArray(),
        "m4a" => "....ftypM4A ...."u8.ToArray(),
        "heic" => "....ftypheic...."u8.ToArray(),
        "txt" => Encoding.UTF8.GetBytes("The parcel arrived broken.\r\n\t包裹破损。🙂\n"),
        "bom" => [0xEF, 0xBB, 0xBF, .. "Name,Amount\n"u8],
        "utf16" => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("text")).ToArray(),
        "latin1" => Encoding.Latin1.GetBytes("Grüße"),
        "cut utf8" => "包"u8[..2].ToArray(),
        "nul" => "text\0text"u8.ToArray(),
        "escape" => "text\x1B[2Jtext"u8.ToArray(),
        "html" => "<!doctype html><script>alert(1)</script>"u8.ToArray(),
        "svg" => "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(),
        "exe" => "MZ.........This program cannot be run in DOS mode"u8.ToArray(),
        "empty" => [],
        "docx" => Zip("[Content_Types].xml", "word/document.xml"),
        "docx last" => Zip("_rels/.rels", "word/document.xml", "docProps/" + new string('x', 200_000), "[Content_Types].xml"),
        "xlsx" => Zip("[Content_Types].xml", "xl/workbook.xml"),
        "pptx" => Zip("[Content_Types].xml", "ppt/presentation.xml"),
        "zip" => Zip("a.txt", "b.txt"),
        "jar" => Zip("META-INF/MANIFEST.MF", "word/Main.class"),
        "zip that talks" => [.. Zip("a.txt"), .. "[Content_Types].xml word/document.xml"u8],
        "exe+docx" => [.. "MZ"u8, .. Zip("[Content_Types].xml", "word/document.xml")],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How many files the portal keeps, those that are coming in included.</summary>
    public static int On(WebHost host)
    {
        var folder = Path.Combine(host.Services.GetRequiredService<PortalSettings>().Database.DataDirectory, "files");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() : 0;
    }

    private static byte[] Zip(params string[] entries)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var entry in entries)
            {
                // An entry may be longer than what is looked at in one go.
                var (name, text) = entry.Length > 1000 ? ("docProps/large.xml", entry) : (entry, "<xml/>");
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        }

        return content.ToArray();
    }
}
