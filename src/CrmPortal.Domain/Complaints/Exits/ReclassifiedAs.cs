namespace CrmPortal.Domain.Complaints;

/// <summary>What something turned out to be that was taken in as a complaint.</summary>
public enum ReclassifiedAs
{
    Enquiry,
    Feedback,
}
