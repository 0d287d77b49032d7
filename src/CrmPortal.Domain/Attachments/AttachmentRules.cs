using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Attachments;

/// <summary>The rules of files at a complaint; written down in docs/domain/attachments.md.</summary>
public static class AttachmentRules
{
    /// <summary>Argument: the highest number.</summary>
    public static readonly Rule HoldsFifty = new("ATT-02");

    public static readonly Rule NameIsCanonical = new("ATT-03");

    public static readonly Rule NameTellsKind = new("ATT-04");

    public static readonly Rule RemovedBySupervisor = new("ATT-08");

    public static readonly Rule RemovedOnce = new("ATT-09");
}
