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
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                // The database is away, for one; what goes wrong in a job is told by the runner.
                Log.Error(e, "The lease of the job {Job} could not be read or written", job.Name);
            }

            await Task.Delay(job.Every, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
