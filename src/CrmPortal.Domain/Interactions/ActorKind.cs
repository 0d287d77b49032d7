namespace CrmPortal.Domain.Interactions;

/// <summary>Whether a person or a machine speaks for us 人工互动/机器互动.</summary>
public enum ActorKind
{
    Human,
    Machine,
}
