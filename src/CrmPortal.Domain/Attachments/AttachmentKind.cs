namespace CrmPortal.Domain.Attachments;

/// <summary>ATT-04. The kinds of files that are taken. What a browser would run is not among them, nor are archives.</summary>
public enum AttachmentKind
{
    Pdf,
    Png,
    Jpeg,
    Gif,
    Webp,
    Text,
    Csv,

    /// <summary>A mail as one file.</summary>
    Mail,

    Word,
    Excel,
    PowerPoint,
    Mp3,

    /// <summary>MPEG-4 with sound only.</summary>
    Mp4Audio,

    Wav,
    Ogg,
    Mp4,
}
