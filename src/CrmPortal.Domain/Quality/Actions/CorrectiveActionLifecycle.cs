using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Quality.CorrectiveActionPerformers;
using static CrmPortal.Domain.Quality.CorrectiveActionStatus;
using static CrmPortal.Domain.Quality.CorrectiveActionStep;

namespace CrmPortal.Domain.Quality;

/// <summary>
/// LRN-09, LRN-10. The transition table of corrective actions, the only place where status and permission meet.
/// docs/domain/quality.md shows the same rows and columns.
/// </summary>
public static class CorrectiveActionLifecycle
{
    /// <summary>Something is still to be done or to be checked.</summary>
    public static readonly IReadOnlyList<CorrectiveActionStatus> Open = [Draft, InProgress, Implemented];

    private static readonly CorrectiveActionStatus[] Initial = [];
    private static readonly CorrectiveActionStatus[] Unchanged = [];

#pragma warning disable format
    public static readonly Lifecycle<CorrectiveActionStatus, CorrectiveActionStep, CorrectiveActionPerformers> Table = new(supervisors: Supervisor | OtherSupervisor, rows:
    [
        //  Step       From                 To                         Who
        new(Plan,      Initial,             [Draft],                   Supervisor),
        new(Edit,      [Draft, InProgress], Unchanged,                 Supervisor),
        new(HandOver,  [Draft, InProgress], Unchanged,                 Supervisor),
        new(Link,      Open,                Unchanged,                 Supervisor),
        new(Start,     [Draft],             [InProgress],              Supervisor | Owner),
        new(Implement, [InProgress],        [Implemented],             Supervisor | Owner),
        new(Check,     [Implemented],       [Effective, NotEffective], OtherSupervisor),
        new(Reopen,    [NotEffective],      [InProgress],              OtherSupervisor),
        new(Cancel,    Open,                [Cancelled],               Supervisor),
    ]);
#pragma warning restore format

    public static bool IsOpen(this CorrectiveActionStatus status) => Open.Contains(status);
}
