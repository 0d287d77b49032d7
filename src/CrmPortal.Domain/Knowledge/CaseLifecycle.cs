using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Knowledge.CaseAction;
using static CrmPortal.Domain.Knowledge.CasePerformers;
using static CrmPortal.Domain.Knowledge.CaseStatus;

namespace CrmPortal.Domain.Knowledge;

/// <summary>
/// CAS-05, CAS-06. The transition table of cases, the only place where status and permission meet.
/// docs/domain/knowledge.md shows the same rows and columns.
/// </summary>
public static class CaseLifecycle
{
    private static readonly CaseStatus[] Initial = [];
    private static readonly CaseStatus[] Unchanged = [];

#pragma warning disable format
    public static readonly Lifecycle<CaseStatus, CaseAction, CasePerformers> Table = new(supervisors: Supervisor | OtherSupervisor, rows:
    [
        //  Action   From                   To           Who
        new(Write,   Initial,               [Draft],     Staff),
        new(Edit,    [Draft],               Unchanged,   Author),
        new(Submit,  [Draft],               [InReview],  Author),
        new(Publish, [InReview],            [Published], OtherSupervisor),
        new(Return,  [InReview],            [Draft],     Author | Supervisor),
        new(Retire,  [Draft],               [Retired],   Author | Supervisor),
        new(Retire,  [InReview, Published], [Retired],   Supervisor),
    ]);
#pragma warning restore format
}
