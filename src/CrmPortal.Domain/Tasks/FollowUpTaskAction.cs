namespace CrmPortal.Domain.Tasks;

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
