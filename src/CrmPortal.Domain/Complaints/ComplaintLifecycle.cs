using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Complaints.ComplaintAction;
using static CrmPortal.Domain.Complaints.ComplaintStatus;
using static CrmPortal.Domain.Complaints.Doers;

namespace CrmPortal.Domain.Complaints;

/// <summary>
/// The transition table of complaints (ISO 10002:2018, clause 7), the only place where status and permission meet.
/// docs/domain/complaints.md shows the same rows and columns.
/// </summary>
public static class ComplaintLifecycle
{
    /// <summary>Work is still to be done: the clocks of these statuses run, and <see cref="Complaint.NextDueAt"/> is set.</summary>
    public static readonly IReadOnlyList<ComplaintStatus> Open =
        [Received, Acknowledged, Assessed, Investigating, OnHold, ResponseOffered, Implementing];

    private static readonly ComplaintStatus[] Unborn = [];
    private static readonly ComplaintStatus[] Stays = [];
    private static readonly ComplaintStatus[] Any = Enum.GetValues<ComplaintStatus>();
    private static readonly ComplaintStatus[] Live = [.. Open, Resolved];
    private static readonly ComplaintStatus[] InWork = [Assessed, Investigating, OnHold, ResponseOffered, Implementing];
    private static readonly ComplaintStatus[] InWorkOrResolved = [.. InWork, Resolved];
    private static readonly ComplaintStatus[] Offered = [ResponseOffered, Implementing];
    private static readonly ComplaintStatus[] Decided = [ResponseOffered, Resolved, Closed];

#pragma warning disable format
    private static readonly LifecycleRow[] AllRows =
    [
        //  Action       From                       To                              Who
        new(Receive,     Unborn,                    [Received],                     Staff | Doers.System),
        new(Acknowledge, [Received],                [Acknowledged],                 Staff | Doers.System),
        new(Assess,      [Acknowledged],            [Assessed],                     Agent),
        new(Assign,      Live,                      Stays,                          Taker | Supervisor),
        new(Route,       Live,                      Stays,                          Supervisor),
        new(Accept,      [Assessed],                [Investigating],                Owner),
        new(Hold,        [Investigating],           [OnHold],                       Owner),
        new(Resume,      [OnHold],                  [Investigating],                Owner),
        new(Reassess,    InWork,                    Stays,                          Owner | Supervisor),
        new(Amend,       Live,                      Stays,                          Agent),
        new(Link,        Live,                      Stays,                          Supervisor),
        new(Investigate, [Investigating, OnHold],   Stays,                          Staff),
        new(Ask,         Live,                      Stays,                          Staff | Doers.System),
        new(Communicate, Any,                       Stays,                          Staff | Doers.System | Complainant),
        new(Diagnose,    InWorkOrResolved,          Stays,                          Owner | Supervisor),
        new(Propose,     [Investigating],           Stays,                          Owner),
        new(Approve,     [Investigating],           Stays,                          OtherSupervisor),
        new(Offer,       [Investigating],           [ResponseOffered],              Owner),
        new(Answer,      [ResponseOffered],         [Implementing, Investigating],  Owner | Complainant),
        new(Implement,   Offered,                   Stays,                          Owner),
        new(Resolve,     Offered,                   [Resolved],                     Owner),
        new(Revisit,     [Resolved],                [Resolved, Investigating],      Owner),
        new(Close,       [Resolved],                [Closed],                       Closer),
        new(Reopen,      [Closed],                  [Investigating],                Supervisor),
        new(Withdraw,    Live,                      [Withdrawn],                    Owner | Complainant),
        new(Merge,       Live,                      [Merged],                       Supervisor),
        new(Refer,       Decided,                   [ReferredExternally],           Supervisor),
        new(Reclassify,  [Received, Assessed],      [Reclassified],                 Supervisor),
        new(Escalate,    [.. Open],                 Stays,                          Staff | Doers.System),
        new(Deescalate,  [.. Open],                 Stays,                          Supervisor),
        new(Expedite,    [.. Open],                 Stays,                          Owner | Supervisor),
        new(Unexpedite,  [.. Open],                 Stays,                          Owner | Supervisor),
    ];
#pragma warning restore format

    private static readonly Dictionary<ComplaintAction, LifecycleRow> ByAction = AllRows.ToDictionary(row => row.Action);

    public static IReadOnlyList<LifecycleRow> Rows => AllRows;

    public static bool IsOpen(this ComplaintStatus status) => Open.Contains(status);

    /// <summary>Whether <paramref name="action"/> is possible in <paramref name="status"/>, whoever asks.</summary>
    public static bool Permits(ComplaintStatus status, ComplaintAction action) =>
        ByAction.TryGetValue(action, out var row) && row.From.Contains(status);

    /// <summary>Whether <paramref name="action"/> may lead from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static bool Leads(ComplaintStatus from, ComplaintAction action, ComplaintStatus to) =>
        Permits(from, action) && (ByAction[action].To.Count == 0 ? from == to : ByAction[action].To.Contains(to));

    /// <summary>Who may do it where the status permits it; nobody for an action outside the table.</summary>
    public static Doers Who(ComplaintAction action) =>
        ByAction.TryGetValue(action, out var row) ? row.Who : Doers.None;

    /// <summary>The roles that can ever do it, for policies: an agent wherever a supervisor is not asked for.</summary>
    public static IReadOnlyList<Role> RolesFor(ComplaintAction action) =>
        Who(action) switch
        {
            Doers.None => [],
            Supervisor or OtherSupervisor => [Role.Supervisor],
            _ => [Role.Agent, Role.Supervisor],
        };
}
