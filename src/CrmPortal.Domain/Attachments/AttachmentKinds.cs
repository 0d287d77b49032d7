namespace CrmPortal.Domain.Attachments;

/// <summary>ATT-04. Which extensions belong to which kind, and as what it is served.</summary>
public static class AttachmentKinds
{
    private static readonly Dictionary<string, AttachmentKind> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = AttachmentKind.Pdf,
        [".png"] = AttachmentKind.Png,
        [".jpg"] = AttachmentKind.Jpeg,
        [".jpeg"] = AttachmentKind.Jpeg,
        [".gif"] = AttachmentKind.Gif,
        [".webp"] = AttachmentKind.Webp,
        [".txt"] = AttachmentKind.Text,
        [".csv"] = AttachmentKind.Csv,
        [".eml"] = AttachmentKind.Mail,
        [".docx"] = AttachmentKind.Word,
        [".xlsx"] = AttachmentKind.Excel,
        [".pptx"] = AttachmentKind.PowerPoint,
        [".mp3"] = AttachmentKind.Mp3,
        [".m4a"] = AttachmentKind.Mp4Audio,
        [".wav"] = AttachmentKind.Wav,
        [".ogg"] = AttachmentKind.Ogg,
        [".mp4"] = AttachmentKind.Mp4,
    };

    /// <summary>With their dots, in the order in which people are told them.</summary>
    public static IReadOnlyCollection<string> Extensions => ByExtension.Keys;

    /// <summary>The kind that the name claims; null where no such files are taken.</summary>
    public static AttachmentKind? Claimed(string name) =>
        ByExtension.TryGetValue(Path.GetExtension(name), out var kind) ? kind : null;

    public static string MediaType(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => "application/pdf",
        AttachmentKind.Png => "image/png",
        AttachmentKind.Jpeg => "image/jpeg",
        AttachmentKind.Gif => "image/gif",
        AttachmentKind.Webp => "image/webp",
        AttachmentKind.Text => "text/plain; charset=utf-8",
        AttachmentKind.Csv => "text/csv; charset=utf-8",
        AttachmentKind.Mail => "message/rfc822",
        AttachmentKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        AttachmentKind.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        AttachmentKind.PowerPoint => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        AttachmentKind.Mp3 => "audio/mpeg",
        AttachmentKind.Mp4Audio => "audio/mp4",
        AttachmentKind.Wav => "audio/wav",
        AttachmentKind.Ogg => "audio/ogg",
        AttachmentKind.Mp4 => "video/mp4",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
