using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Data.Quality;

/// <summary>LRN-23. Complaints that came again: the same customer, the same type, within ninety days.</summary>
public static class ComplaintRepeats
{
    public const int Days = 90;

    /// <param name="complaints">Those that are asked about.</param>
    /// <param name="all">Those that an earlier one may be among.</param>
    public static IQueryable<Complaint> Repeats(this IQueryable<Complaint> complaints, IQueryable<Complaint> all) =>
        complaints.Where(c =>
            c.CustomerId != null
            && all.Any(earlier =>
                earlier.CustomerId == c.CustomerId
                && earlier.TypeId == c.TypeId
                && earlier.Status != ComplaintStatus.Merged && earlier.Status != ComplaintStatus.Reclassified
                && earlier.ReceivedAt >= c.ReceivedAt.AddDays(-Days)
                && (earlier.ReceivedAt < c.ReceivedAt || (earlier.ReceivedAt == c.ReceivedAt && earlier.Id < c.Id))));
}
