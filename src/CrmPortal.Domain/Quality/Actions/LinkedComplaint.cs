using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

/// <summary>A complaint that an action is for.</summary>
public sealed class LinkedComplaint : Part<CorrectiveAction>
{
    private LinkedComplaint()
    {
    }

    internal LinkedComplaint(long complaintId, DateTime at) => (ComplaintId, At) = (complaintId, at);

    public long ComplaintId { get; private set; }

    public DateTime At { get; private set; }
}
