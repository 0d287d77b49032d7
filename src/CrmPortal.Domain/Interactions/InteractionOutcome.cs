namespace CrmPortal.Domain.Interactions;

public enum InteractionOutcome
{
    Resolved,
    FollowUp,
    Promised,
    NoAnswer,
    Informed,
}
