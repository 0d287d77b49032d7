namespace CrmPortal.Domain.Complaints;

/// <summary>CMP-56. The filters of the queue, as predicates that every list, count and export shares.</summary>
public static class ComplaintQueries
{
    /// <summary>Received … Implementing; the one column tells it, so that one partial index serves every queue.</summary>
    public static IQueryable<Complaint> Open(this IQueryable<Complaint> complaints) =>
        complaints.Where(complaint => complaint.NextDueAt != null);

    /// <summary>Open or resolved: it is not over yet.</summary>
    public static IQueryable<Complaint> Unended(this IQueryable<Complaint> complaints) =>
        complaints.Where(complaint => complaint.NextDueAt != null || complaint.Status == ComplaintStatus.Resolved);

    /// <summary>Open, and nobody owns it.</summary>
    public static IQueryable<Complaint> Unassigned(this IQueryable<Complaint> complaints) =>
        complaints.Open().Where(complaint => complaint.OwnerId == null);

    /// <summary>Open or resolved: the owner still has something to do. Two queries in one, because each has an index of its own.</summary>
    public static IQueryable<Complaint> OwnedBy(this IQueryable<Complaint> complaints, long userId) =>
        complaints.Open().Where(complaint => complaint.OwnerId == userId)
            .Concat(complaints.Where(complaint => complaint.OwnerId == userId && complaint.Status == ComplaintStatus.Resolved));

    /// <summary>Due in [<paramref name="now"/>, <paramref name="until"/>).</summary>
    public static IQueryable<Complaint> DueSoon(this IQueryable<Complaint> complaints, DateTime now, DateTime until) =>
        complaints.Where(complaint => complaint.NextDueAt >= now && complaint.NextDueAt < until);

    /// <summary>A clock has passed its due time, which itself is still in time.</summary>
    public static IQueryable<Complaint> Overdue(this IQueryable<Complaint> complaints, DateTime now) =>
        complaints.Where(complaint => complaint.NextDueAt < now);

    /// <summary>Open, and Major or Critical.</summary>
    public static IQueryable<Complaint> Major(this IQueryable<Complaint> complaints) =>
        complaints.Open().Where(complaint => complaint.Severity == Severity.Major || complaint.Severity == Severity.Critical);

    /// <summary>Open, and on an escalation level.</summary>
    public static IQueryable<Complaint> Escalated(this IQueryable<Complaint> complaints) =>
        complaints.Open().Where(complaint => complaint.EscalationLevel > 0);

    /// <summary>Resolved, and the complainant is to be asked by now.</summary>
    public static IQueryable<Complaint> RevisitDue(this IQueryable<Complaint> complaints, DateTime now) =>
        complaints.Where(complaint => complaint.Status == ComplaintStatus.Resolved && complaint.RevisitDueAt <= now);

    /// <summary>GUI-11. Resolved and not worked on again, whatever followed, unless it was merged away or withdrawn.</summary>
    public static IQueryable<Complaint> Settled(this IQueryable<Complaint> complaints) =>
        complaints.Where(complaint =>
            complaint.ResolvedAt != null
            && complaint.Status != ComplaintStatus.Merged
            && complaint.Status != ComplaintStatus.Withdrawn);

    /// <summary>Complaints that may be about the same matter: same customer, same type, received since an instant, not merged away.</summary>
    public static IQueryable<Complaint> LikelyDuplicatesOf(
        this IQueryable<Complaint> complaints, long customerId, long typeId, DateTime since) =>
        complaints.Where(complaint =>
            complaint.CustomerId == customerId
            && complaint.TypeId == typeId
            && complaint.ReceivedAt >= since
            && complaint.Status != ComplaintStatus.Merged
            && complaint.Status != ComplaintStatus.Reclassified);

    /// <summary>CMP-40. Those that <paramref name="source"/> can be merged into; none where nobody knows the customer.</summary>
    public static IQueryable<Complaint> MergeTargetsOf(this IQueryable<Complaint> complaints, Complaint source) =>
        complaints.Open().Where(complaint =>
            complaint.CustomerId == source.CustomerId
            && complaint.CustomerId != null
            && complaint.Id != source.Id);
}
