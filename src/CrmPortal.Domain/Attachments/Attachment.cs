using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Attachments;

/// <summary>A file at a complaint. Its bytes lie outside the database; this row says where and what they are.</summary>
public sealed class Attachment : Part
{
    public const int HashLength = 64;

    private Attachment()
    {
    }

    internal Attachment(NewAttachment file, Actor by, DateTime now)
    {
        FileId = file.FileId;
        Name = file.Name;
        Kind = file.Kind;
        Length = file.Length;
        Sha256 = file.Sha256;
        IsPublic = file.Public || by.IsComplainant;
        At = now;
        UserId = by.UserId;
        UserName = by.Name;
    }

    /// <summary>Where the bytes lie; also its address.</summary>
    public Guid FileId { get; private set; }

    /// <summary>ATT-03. As it was called where it came from, made harmless.</summary>
    [Personal]
    public string Name { get; private set; } = "";

    /// <summary>ATT-04. By its content.</summary>
    public AttachmentKind Kind { get; private set; }

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Of its bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>ATT-06. The complainant may read it in their progress look-up.</summary>
    public bool IsPublic { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Null for the complainant.</summary>
    public long? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    /// <summary>ATT-08. From then on the file is not served, and soon its bytes are gone; this row stays.</summary>
    public DateTime? RemovedAt { get; private set; }

    public long? RemovedById { get; private set; }

    public string? RemovedByName { get; private set; }

    [Personal]
    public string? RemovalReason { get; private set; }

    public bool IsRemoved => RemovedAt is not null;

    internal void Remove(string reason, Actor by, DateTime now)
    {
        RemovedAt = now;
        RemovedById = by.UserId;
        RemovedByName = by.Name;
        RemovalReason = reason;
    }
}
