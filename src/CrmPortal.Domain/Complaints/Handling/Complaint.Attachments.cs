using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>ATT-02. Files at one complaint, without those that were removed.</summary>
    public const int MostAttachments = 50;

    private readonly List<Attachment> _attachments = [];

    /// <summary>The files at the complaint, removed ones included, the oldest first.</summary>
    public IReadOnlyList<Attachment> Attachments => _attachments;

    /// <summary>ATT-01, ATT-02, ATT-03, ATT-04, ATT-06. Files are added, all or none, by whoever may log a message.</summary>
    /// <param name="files">Stored already; what the complainant adds is public to him.</param>
    /// <param name="by">Staff who work on the complaint, or the complainant.</param>
    /// <param name="now">UTC.</param>
    public void Attach(IReadOnlyList<NewAttachment> files, Actor by, DateTime now)
    {
        Require(ComplaintAction.Communicate, by);
        RequireRoomFor(files);
        Add(files, by, now);
        if (by.IsComplainant && files.Count > 0)
        {
            Raise(new ComplainantActed(this, ComplaintAction.Communicate));
        }
    }

    /// <summary>ATT-08. A file is taken away, in any status; who did it and why stays.</summary>
    /// <param name="fileId">One of <see cref="Attachments"/>.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">A supervisor.</param>
    /// <param name="now">UTC.</param>
    public void RemoveAttachment(Guid fileId, string reason, Actor by, DateTime now)
    {
        if (WhyNotRemoveAttachment(by) is { } refusal)
        {
            throw refusal;
        }

        var file = _attachments.Single(file => file.FileId == fileId);
        if (file.IsRemoved)
        {
            throw new RuleViolation(AttachmentRules.RemovedOnce, file.RemovedByName!);
        }

        file.Remove(Given(reason, nameof(reason)), by, now);
    }

    /// <summary>ATT-08. Why this person takes no files away; null for a supervisor whom the complaint does not name.</summary>
    public RuleViolation? WhyNotRemoveAttachment(Actor by) =>
        IsOneOf(ComplaintPerformers.Supervisor, by) ? null : new RuleViolation(AttachmentRules.RemovedBySupervisor);

    /// <summary>ATT-06. The files the complainant may read, the oldest first.</summary>
    public IReadOnlyList<Attachment> PublicAttachments() =>
        [.. _attachments.Where(file => file is { IsPublic: true, IsRemoved: false }).OrderBy(file => file.At).ThenBy(file => file.Id)];

    private void RequireRoomFor(IReadOnlyList<NewAttachment> files)
    {
        if (_attachments.Count(file => !file.IsRemoved) + files.Count > MostAttachments)
        {
            throw new RuleViolation(AttachmentRules.HoldsFifty, MostAttachments).At("Files");
        }

        foreach (var file in files)
        {
            RequireSound(file);
        }
    }

    private void Add(IEnumerable<NewAttachment> files, Actor by, DateTime now) =>
        _attachments.AddRange(files.Select(file => new Attachment(file, by, now)));

    private static void RequireSound(NewAttachment file)
    {
        if (!string.Equals(file.Name, AttachmentName.Canonical(file.Name), StringComparison.Ordinal))
        {
            throw new RuleViolation(AttachmentRules.NameIsCanonical);
        }

        if (file.Length <= 0 || AttachmentKinds.Claimed(file.Name) != file.Kind)
        {
            throw new RuleViolation(AttachmentRules.NameTellsKind, file.Name).At("Files");
        }
    }
}
