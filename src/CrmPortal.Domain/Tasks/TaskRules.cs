using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Tasks;

/// <summary>The rules of docs/domain/tasks.md about follow-up tasks.</summary>
public static class TaskRules
{
    public static readonly Rule TitleIsGiven = new("TSK-01");
    public static readonly Rule DueAfterNow = new("TSK-02");

    /// <summary>Arguments: the action, the status.</summary>
    public static readonly Rule PossibleInThisStatus = new("TSK-03");

    /// <summary>Argument: the action.</summary>
    public static readonly Rule AllowedToThisPerson = new("TSK-04");

    public static readonly Rule ReasonIsGiven = new("TSK-05");
    public static readonly Rule DoneNeedsResult = new("TSK-06");
    public static readonly Rule WorkersOnly = new("TSK-08");
    public static readonly Rule QuestionNamesReceiver = new("TSK-12");

    /// <summary>Argument: the name of the person.</summary>
    public static readonly Rule ReceiverReadsLevel = new("TSK-14");
}
