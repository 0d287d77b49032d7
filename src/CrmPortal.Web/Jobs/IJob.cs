namespace CrmPortal.Web.Jobs;

/// <summary>Work that nobody waits for, done again and again by one server at a time.</summary>
public interface IJob
{
    /// <summary>Names its lease; its text is <c>Job.{Name}</c>.</summary>
    string Name { get; }

    /// <summary>Between the end of a run and the start of the next.</summary>
    TimeSpan Every { get; }

    /// <summary>
    /// Does what there is to do. Whatever is saved must bear that the run ends at any moment and begins anew elsewhere.
    /// </summary>
    /// <returns>How many records were worked on.</returns>
    Task<int> RunAsync(JobRun run, CancellationToken ct);
}
