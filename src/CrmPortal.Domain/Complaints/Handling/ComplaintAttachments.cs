using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>The files at a complaint, removed ones included, the oldest first.</summary>
public sealed class ComplaintAttachments : PartsOfComplaint<Attachment>
{
    /// <summary>ATT-02. Files at one complaint, without those that were removed.</summary>
    public const int Most = 50;

    private readonly Complaint _complaint;

    internal ComplaintAttachments(Complaint complaint) => _complaint = complaint;

    private protected override IReadOnlyList<Attachment> Parts => PartList<Attachment>.All(_complaint._attachments);

    /// <summary>ATT-01, ATT-02, ATT-03, ATT-04, ATT-06. Files are added, all or none, by whoever may log a message.</summary>
    /// <param name="files">Stored already; what the complainant adds is public to them.</param>
    /// <param name="by">Staff who work on the complaint, or the complainant.</param>
    /// <param name="now">UTC.</param>
    public void Add(IReadOnlyList<NewAttachment> files, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Communicate, by);
        RequireRoomFor(files);
        Take(files, by, now);
        if (by.IsComplainant && files.Count > 0)
        {
            _complaint.Raise(new ComplainantActed(_complaint, ComplaintAction.Communicate));
        }
    }

    /// <summary>ATT-08. A file is taken away, in any status; who did it and why stays.</summary>
    /// <param name="fileId">One of these.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">A supervisor.</param>
    /// <param name="now">UTC.</param>
    public void Remove(Guid fileId, string reason, Actor by, DateTime now)
    {
        if (WhyNotRemove(by) is { } refusal)
        {
            throw refusal;
        }

        var file = Parts.Single(file => file.FileId == fileId);
        if (file.IsRemoved)
        {
            throw new RuleViolation(AttachmentRules.RemovedOnce, file.RemovedByName!);
        }

        file.Remove(Complaint.Given(reason, nameof(reason)), by, now);
    }

    /// <summary>ATT-08. Why this person takes no files away; null for a supervisor whom the complaint does not name.</summary>
    public RuleViolation? WhyNotRemove(Actor by) =>
        _complaint.IsOneOf(ComplaintPerformers.Supervisor, by) ? null : new RuleViolation(AttachmentRules.RemovedBySupervisor);

    /// <summary>ATT-06. The files the complainant may read, the oldest first.</summary>
    public IReadOnlyList<Attachment> Public() =>
        [.. Parts.Where(file => file is { IsPublic: true, IsRemoved: false }).OrderBy(file => file.At).ThenBy(file => file.Id)];

    internal void RequireRoomFor(IReadOnlyList<NewAttachment> files)
    {
        if (Parts.Count(file => !file.IsRemoved) + files.Count > Most)
        {
            throw new RuleViolation(AttachmentRules.HoldsFifty, Most).At("Files");
        }

        foreach (var file in files)
        {
            RequireSound(file);
        }
    }

    internal void Take(IEnumerable<NewAttachment> files, Actor by, DateTime now)
    {
        foreach (var file in files)
        {
            PartList<Attachment>.Add(ref _complaint._attachments, new Attachment(file, by, now));
        }
    }

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
