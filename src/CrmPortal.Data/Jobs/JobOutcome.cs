namespace CrmPortal.Data.Jobs;

/// <summary>How the latest run of a job ended.</summary>
public enum JobOutcome
{
    Done,

    /// <summary>It threw; the log says what.</summary>
    Failed,

    /// <summary>The portal went down meanwhile; the next run goes on.</summary>
    Stopped,
}
