namespace CrmPortal.Data.Jobs;

/// <summary>How the latest run of a job ended.</summary>
public enum JobOutcome
{
    Done,

    /// <summary>It threw; the log says what.</summary>
    Failed,
}
