namespace CrmPortal.Domain.Complaints;

/// <summary>The seven steps of handling a complaint 环节.</summary>
public enum HandlingStep
{
    Receive,
    Record,
    Confirm,
    Respond,
    Plan,
    Implement,
    Feedback,
}
