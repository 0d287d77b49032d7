using static CrmPortal.Domain.Quality.CorrectiveActionStatus;
using static CrmPortal.Domain.Quality.CorrectiveActionStep;

namespace CrmPortal.Domain.Quality;

/// <summary>
/// LRN-09. The transition table of corrective actions, the only place where status and permission meet.
/// docs/domain/quality.md shows the same rows and columns.
/// </summary>
public static class CorrectiveActionLifecycle
{
    private static readonly CorrectiveActionStatus[] _none = [];
    private static readonly CorrectiveActionStatus[] _stays = [];
    private static readonly CorrectiveActionStatus[] _undone = [Draft, InProgress];
    private static readonly CorrectiveActionStatus[] _open = [Draft, InProgress, Implemented];

#pragma warning disable format
    private static readonly CorrectiveActionRow[] _rows =
    [
        //  Step      From            To                          Who
        new(Plan,      _none,          [Draft],                    ActionDoers.Supervisor),
        new(Edit,      _undone,        _stays,                     ActionDoers.Supervisor),
        new(HandOver,  _undone,        _stays,                     ActionDoers.Supervisor),
        new(Link,      _open,          _stays,                     ActionDoers.Supervisor),
        new(Start,     [Draft],        [InProgress],               ActionDoers.Supervisor | ActionDoers.Owner),
        new(Implement, [InProgress],   [Implemented],              ActionDoers.Supervisor | ActionDoers.Owner),
        new(Check,     [Implemented],  [Effective, NotEffective],  ActionDoers.OtherSupervisor),
        new(Reopen,    [NotEffective], [InProgress],               ActionDoers.OtherSupervisor),
        new(Cancel,    _open,          [Cancelled],                ActionDoers.Supervisor),
    ];
#pragma warning restore format

    private static readonly Dictionary<CorrectiveActionStep, CorrectiveActionRow> _byStep = _rows.ToDictionary(row => row.Step);

    public static IReadOnlyList<CorrectiveActionRow> Rows => _rows;

    /// <summary>Something is still to be done or to be checked.</summary>
    public static IReadOnlyList<CorrectiveActionStatus> Open => _open;

    public static bool IsOpen(this CorrectiveActionStatus status) => _open.Contains(status);

    /// <summary>Whether <paramref name="step"/> is possible in <paramref name="status"/>, whoever asks.</summary>
    public static bool Permits(CorrectiveActionStatus status, CorrectiveActionStep step) => _byStep[step].From.Contains(status);

    /// <summary>Whether <paramref name="step"/> may lead from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static bool Leads(CorrectiveActionStatus from, CorrectiveActionStep step, CorrectiveActionStatus to) =>
        Permits(from, step) && (_byStep[step].To.Count == 0 ? from == to : _byStep[step].To.Contains(to));

    public static ActionDoers Who(CorrectiveActionStep step) => _byStep[step].Who;
}
