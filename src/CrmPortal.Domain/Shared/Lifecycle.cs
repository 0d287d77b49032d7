namespace CrmPortal.Domain.Shared;

/// <summary>
/// The transition table of a kind of record: what can be done in which status, where it leads, and who may do it. What it
/// does not name cannot be done. Its document in docs/domain shows the same rows and columns; a test compares the two.
/// </summary>
/// <typeparam name="TStatus">Where a record stands. A status of null is that of a record that does not exist yet.</typeparam>
/// <typeparam name="TAction">What can be done with it.</typeparam>
/// <typeparam name="TWho">What somebody can be to a record, as flags; zero is nobody.</typeparam>
/// <param name="supervisors">Those of <typeparamref name="TWho"/> that only a supervisor can be; the others are agents as well.</param>
/// <param name="rows">An action has several rows where others may do it in another status; no two of them share a status.</param>
public sealed class Lifecycle<TStatus, TAction, TWho>(
    TWho supervisors, IReadOnlyList<LifecycleRow<TStatus, TAction, TWho>> rows)
    where TStatus : struct, Enum
    where TAction : struct, Enum
    where TWho : struct, Enum
{
    private readonly ILookup<TAction, LifecycleRow<TStatus, TAction, TWho>> _byAction = rows.ToLookup(row => row.Action);

    public IReadOnlyList<LifecycleRow<TStatus, TAction, TWho>> Rows => rows;

    /// <summary>Whether <paramref name="action"/> is possible in <paramref name="status"/>, whoever asks.</summary>
    public bool Permits(TStatus? status, TAction action) => Find(status, action) is not null;

    /// <summary>Whether <paramref name="action"/> may lead from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public bool Leads(TStatus? from, TAction action, TStatus to) =>
        Find(from, action) is { } row
        && (row.To.Count == 0 ? EqualityComparer<TStatus?>.Default.Equals(from, to) : row.To.Contains(to));

    /// <summary>Who may do it in this status; nobody where the table does not permit it.</summary>
    public TWho Who(TStatus? status, TAction action) => Find(status, action)?.Who ?? default;

    /// <summary>The roles that can ever do it, in whatever status, for policies; none for an action outside the table.</summary>
    public IReadOnlyList<Role> RolesFor(TAction action) =>
        !_byAction.Contains(action) ? []
        : _byAction[action].All(row => supervisors.HasFlag(row.Who)) ? [Role.Supervisor]
        : [Role.Agent, Role.Supervisor];

    private LifecycleRow<TStatus, TAction, TWho>? Find(TStatus? from, TAction action) =>
        _byAction[action].FirstOrDefault(row => from is { } status ? row.From.Contains(status) : row.From.Count == 0);
}
