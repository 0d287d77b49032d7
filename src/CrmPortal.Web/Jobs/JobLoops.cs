using Serilog;

namespace CrmPortal.Web.Jobs;

/// <summary>One loop per job, for as long as the portal runs.</summary>
public sealed class JobLoops(IEnumerable<IJob> jobs, JobRunner runner, TimeProvider clock) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(jobs.Select(job => LoopAsync(job, stoppingToken)));

    private async Task LoopAsync(IJob job, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await runner.RunAsync(job, ct);
                await Task.Delay(job.Every, clock, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away, for one; the job itself tells its own failures.
                Log.Error(e, "The lease of the job {Job} could not be read", job.Name);
                await Task.Delay(job.Every, clock, ct).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }
}
