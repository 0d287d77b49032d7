namespace CrmPortal.Domain.Shared;

/// <summary>How soon something has to be dealt with; <see cref="P1"/> first. Chooses the budget of every internal clock.</summary>
public enum Priority
{
    P1,
    P2,
    P3,
    P4,
}
