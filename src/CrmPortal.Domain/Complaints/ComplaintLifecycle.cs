using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Complaints.ComplaintAction;
using static CrmPortal.Domain.Complaints.ComplaintPerformers;
using static CrmPortal.Domain.Complaints.ComplaintStatus;
using Who = CrmPortal.Domain.Complaints.ComplaintPerformers;

namespace CrmPortal.Domain.Complaints;

/// <summary>
/// CMP-02, CMP-03. The transition table of complaints (ISO 10002:2018, clause 7), the only place where status and
/// permission meet. docs/domain/complaints.md shows the same rows and columns.
/// </summary>
public static class ComplaintLifecycle
{
    /// <summary>Work is still to be done: the clocks of these statuses run, and <see cref="Complaint.NextDueAt"/> is set.</summary>
    public static readonly IReadOnlyList<ComplaintStatus> Open =
        [Received, Acknowledged, Assessed, Investigating, OnHold, ResponseOffered, Implementing];

    private static readonly ComplaintStatus[] Initial = [];
    private static readonly ComplaintStatus[] Unchanged = [];
    private static readonly ComplaintStatus[] Any = Enum.GetValues<ComplaintStatus>();
    private static readonly ComplaintStatus[] OpenOrResolved = [.. Open, Resolved];
    private static readonly ComplaintStatus[] InWork = [Assessed, Investigating, OnHold, ResponseOffered, Implementing];
    private static readonly ComplaintStatus[] InWorkOrResolved = [.. InWork, Resolved];
    private static readonly ComplaintStatus[] Offered = [ResponseOffered, Implementing];
    private static readonly ComplaintStatus[] Decided = [ResponseOffered, Resolved, Closed];

#pragma warning disable format
    public static readonly Lifecycle<ComplaintStatus, ComplaintAction, ComplaintPerformers> Table = new(supervisors: Supervisor | OtherSupervisor, rows:
    [
        //  Action       From                       To                              Who
        new(Receive,     Initial,                   [Received],                     Staff | Who.System),
        new(Acknowledge, [Received],                [Acknowledged],                 Staff | Who.System),
        new(Assess,      [Acknowledged],            [Assessed],                     Agent),
        new(Assign,      OpenOrResolved,            Unchanged,                      Taker | Supervisor),
        new(Route,       OpenOrResolved,            Unchanged,                      Supervisor),
        new(Accept,      [Assessed],                [Investigating],                Owner),
        new(Hold,        [Investigating],           [OnHold],                       Owner),
        new(Resume,      [OnHold],                  [Investigating],                Owner),
        new(Reassess,    InWork,                    Unchanged,                      Owner | Supervisor),
        new(Amend,       OpenOrResolved,            Unchanged,                      Agent),
        new(Link,        OpenOrResolved,            Unchanged,                      Supervisor),
        new(Investigate, [Investigating, OnHold],   Unchanged,                      Staff),
        new(Ask,         OpenOrResolved,            Unchanged,                      Staff | Who.System),
        new(Communicate, Any,                       Unchanged,                      Staff | Who.System | Complainant),
        new(Diagnose,    InWorkOrResolved,          Unchanged,                      Owner | Supervisor),
        new(Propose,     [Investigating],           Unchanged,                      Owner),
        new(Approve,     [Investigating],           Unchanged,                      OtherSupervisor),
        new(Offer,       [Investigating],           [ResponseOffered],              Owner),
        new(Answer,      [ResponseOffered],         [Implementing, Investigating],  Owner | Complainant),
        new(Implement,   Offered,                   Unchanged,                      Owner),
        new(Resolve,     Offered,                   [Resolved],                     Owner),
        new(Revisit,     [Resolved],                [Resolved, Investigating],      Owner),
        new(Close,       [Resolved],                [Closed],                       Closer),
        new(Reopen,      [Closed],                  [Investigating],                Supervisor),
        new(Withdraw,    OpenOrResolved,            [Withdrawn],                    Owner | Complainant),
        new(Merge,       OpenOrResolved,            [Merged],                       Supervisor),
        new(Refer,       Decided,                   [ReferredExternally],           Supervisor),
        new(Reclassify,  [Received, Assessed],      [Reclassified],                 Supervisor),
        new(Escalate,    Open,                      Unchanged,                      Staff | Who.System),
        new(Deescalate,  Open,                      Unchanged,                      Supervisor),
        new(Expedite,    Open,                      Unchanged,                      Owner | Supervisor),
        new(Unexpedite,  Open,                      Unchanged,                      Owner | Supervisor),
    ]);
#pragma warning restore format

    public static bool IsOpen(this ComplaintStatus status) => Open.Contains(status);
}
