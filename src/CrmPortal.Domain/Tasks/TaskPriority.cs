namespace CrmPortal.Domain.Tasks;

public enum TaskPriority
{
    Low,
    Normal,
    High,
}
