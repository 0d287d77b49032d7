namespace CrmPortal.Domain.Interactions;

/// <summary>Whether both sides are there at the same time 同步互动/异步互动.</summary>
public enum Synchronicity
{
    Synchronous,
    Asynchronous,
}
