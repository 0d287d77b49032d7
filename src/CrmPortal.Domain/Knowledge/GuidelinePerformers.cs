namespace CrmPortal.Domain.Knowledge;

/// <summary>Who may do something with a guideline: the last column of the table in <see cref="GuidelineLifecycle"/>.</summary>
[Flags]
public enum GuidelinePerformers
{
    None = 0,
    Supervisor = 1,

    /// <summary>The command line, for the sample.</summary>
    System = 2,
}
