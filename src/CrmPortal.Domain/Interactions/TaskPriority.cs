namespace CrmPortal.Domain.Interactions;

public enum TaskPriority
{
    Low,
    Normal,
    High,
}
