using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Knowledge.GuidelineAction;
using static CrmPortal.Domain.Knowledge.GuidelinePerformers;
using static CrmPortal.Domain.Knowledge.GuidelineStatus;
using Who = CrmPortal.Domain.Knowledge.GuidelinePerformers;

namespace CrmPortal.Domain.Knowledge;

/// <summary>
/// GUI-03, GUI-08. The transition table of guidelines, the only place where status and permission meet.
/// docs/domain/knowledge.md shows the same rows and columns.
/// </summary>
public static class GuidelineLifecycle
{
    private static readonly GuidelineStatus[] Initial = [];
    private static readonly GuidelineStatus[] Unchanged = [];

#pragma warning disable format
    public static readonly Lifecycle<GuidelineStatus, GuidelineAction, GuidelinePerformers> Table = new(supervisors: Supervisor | Who.System, rows:
    [
        //  Action   From        To          Who
        new(Write,   Initial,    [InForce],  Supervisor | Who.System),
        new(Revise,  [InForce],  Unchanged,  Supervisor | Who.System),
        new(Retire,  [InForce],  [Retired],  Supervisor | Who.System),
    ]);
#pragma warning restore format
}
