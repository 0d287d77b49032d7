using CrmPortal.Data.Jobs;
using Serilog;

namespace CrmPortal.Web.Jobs;

/// <summary>JOB-01. Runs a job once, where its lease is to be had.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes)
{
    /// <summary>Null where the job is not due or another server runs it.</summary>
    public async Task<JobOutcome?> RunAsync(IJob job, CancellationToken ct)
    {
        var holder = Guid.CreateVersion7();
        var run = new JobRun(scopes, job.Name, holder);
        await using (run.Open(out var db))
        {
            if (!await JobLeases.ClaimAsync(db, job.Name, holder, ct))
            {
                return null;
            }
        }

        var (outcome, worked) = await TryAsync(job, run, ct);

        // Told also where the portal goes down: the next server need not wait for the end of the lease.
        await using (run.Open(out var db))
        {
            await JobLeases.EndAsync(db, job.Name, holder, outcome, worked, job.Every, CancellationToken.None);
        }

        return outcome;
    }

    private static async Task<(JobOutcome Outcome, int Worked)> TryAsync(IJob job, JobRun run, CancellationToken ct)
    {
        try
        {
            return (JobOutcome.Done, await job.RunAsync(run, ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return (JobOutcome.Stopped, 0);
        }
        catch (LeaseLostException)
        {
            Log.Warning("The job {Job} was taken over by another server", job.Name);
            return (JobOutcome.Failed, 0);
        }
        catch (Exception e)
        {
            Log.Error(e, "The job {Job} failed", job.Name);
            return (JobOutcome.Failed, 0);
        }
    }
}
