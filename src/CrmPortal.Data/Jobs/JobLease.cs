namespace CrmPortal.Data.Jobs;

/// <summary>
/// JOB-01. Who may run a job, until when, and how its latest run went. Of several servers the one whose conditional
/// update finds the lease free runs the job; one that dies leaves a lease that ends by itself.
/// </summary>
public sealed class JobLease
{
    public const int NameLimit = 50;

    public required string Name { get; init; }

    /// <summary>The run that holds the lease; each run has a key of its own. Null while nobody does.</summary>
    public Guid? HolderId { get; private set; }

    /// <summary>The lease ends unless it is renewed before; UTC.</summary>
    public DateTime? Until { get; private set; }

    /// <summary>Of the latest run; null where there was none.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>Of the latest run that came to its end.</summary>
    public DateTime? EndedAt { get; private set; }

    public JobOutcome? Outcome { get; private set; }

    /// <summary>How many records it worked on.</summary>
    public int Worked { get; private set; }

    /// <summary>The earliest start of the next run.</summary>
    public DateTime? NextRunAt { get; private set; }

    public bool IsRunning(DateTime now) => Until > now;
}
