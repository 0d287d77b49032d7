namespace CrmPortal.Domain.Complaints;

/// <summary>How soon the harm grows.</summary>
public enum Urgency
{
    Low,
    Normal,
    High,
    Immediate,
}
