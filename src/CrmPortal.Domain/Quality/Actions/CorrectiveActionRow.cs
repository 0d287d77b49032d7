namespace CrmPortal.Domain.Quality;

/// <summary>One row of the transition table of corrective actions.</summary>
/// <param name="Step">What is done.</param>
/// <param name="From">The statuses in which it can be done; none for a new action.</param>
/// <param name="To">The statuses it leads to; none where the status stays.</param>
/// <param name="Who">Anyone of these may do it.</param>
public sealed record CorrectiveActionRow(
    CorrectiveActionStep Step, IReadOnlyList<CorrectiveActionStatus> From, IReadOnlyList<CorrectiveActionStatus> To, ActionDoers Who);
