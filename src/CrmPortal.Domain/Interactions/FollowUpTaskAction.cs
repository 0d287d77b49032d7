namespace CrmPortal.Domain.Interactions;

public enum FollowUpTaskAction
{
    Request,
    Accept,
    Decline,
    Start,
    Wait,
    Complete,
    Reassign,
    Reopen,
    Cancel,
}
