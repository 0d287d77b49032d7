namespace CrmPortal.Domain.Complaints;

/// <summary>One row of the transition table.</summary>
/// <param name="Action">What is done.</param>
/// <param name="From">The statuses in which it can be done; none for an intake.</param>
/// <param name="To">The statuses it may lead to; none where the complaint stays where it is.</param>
/// <param name="Who">Anyone of these may do it.</param>
public sealed record LifecycleRow(
    ComplaintAction Action,
    IReadOnlyList<ComplaintStatus> From,
    IReadOnlyList<ComplaintStatus> To,
    Doers Who);
