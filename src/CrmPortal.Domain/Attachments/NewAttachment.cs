namespace CrmPortal.Domain.Attachments;

/// <summary>A file that has been stored and found to be what it claims, before it belongs to a complaint.</summary>
/// <param name="FileId">Where its bytes lie.</param>
/// <param name="Name">As <see cref="AttachmentName.Canonical"/> makes it.</param>
/// <param name="Kind">By its content.</param>
/// <param name="Length">Bytes; more than none.</param>
/// <param name="Sha256">Of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record NewAttachment(Guid FileId, string Name, AttachmentKind Kind, long Length, string Sha256)
{
    /// <summary>The complainant may read it in their progress look-up.</summary>
    public bool Public { get; init; }
}
