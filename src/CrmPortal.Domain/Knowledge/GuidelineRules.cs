using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Knowledge;

/// <summary>The rules of guidelines; written down in docs/domain/knowledge.md.</summary>
public static class GuidelineRules
{
    public static readonly Rule ContentIsComplete = new("GUI-02");

    public static readonly Rule RetiredStaysAsItIs = new("GUI-03");

    /// <summary>Argument: the type of the remedy.</summary>
    public static readonly Rule RemedyIsProvidedFor = new("GUI-04");

    /// <summary>Argument: the limit.</summary>
    public static readonly Rule RemedyIsWithinLimit = new("GUI-05");

    /// <summary>Argument: the limit.</summary>
    public static readonly Rule SumIsWithinLimit = new("GUI-06");

    public static readonly Rule WrittenBySupervisors = new("GUI-08");
}
