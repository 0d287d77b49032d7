namespace CrmPortal.Domain.Shared;

/// <summary>One row of a transition table.</summary>
/// <param name="Action">What is done.</param>
/// <param name="From">The statuses in which it can be done; none where it is what a record begins with.</param>
/// <param name="To">The statuses it may lead to; none where the status does not change.</param>
/// <param name="Who">Anyone of these may do it.</param>
public sealed record LifecycleRow<TStatus, TAction, TWho>(
    TAction Action,
    IReadOnlyList<TStatus> From,
    IReadOnlyList<TStatus> To,
    TWho Who)
    where TStatus : struct, Enum
    where TAction : struct, Enum
    where TWho : struct, Enum;
