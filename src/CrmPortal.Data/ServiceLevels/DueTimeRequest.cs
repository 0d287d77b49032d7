using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.ServiceLevels;

/// <summary>
/// CMP-51. The stored due times of open complaints are to be worked out anew. Saved with the change that makes it
/// necessary, and removed when all is done, so that it outlives a crash.
/// </summary>
public sealed class DueTimeRequest : Entity
{
    private DueTimeRequest()
    {
    }

    /// <param name="customerId">Whose complaints; null for everybody's.</param>
    /// <param name="now">UTC.</param>
    public DueTimeRequest(long? customerId, DateTime now) => (CustomerId, AskedAt) = (customerId, now);

    public long? CustomerId { get; private set; }

    public DateTime AskedAt { get; private set; }

    /// <summary>Complaints up to this key are done.</summary>
    public long DoneTo { get; private set; }

    public void Reach(long complaintId) => DoneTo = complaintId;
}
