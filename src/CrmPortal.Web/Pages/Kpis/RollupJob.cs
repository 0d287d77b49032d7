using CrmPortal.Data.Kpis;
using CrmPortal.Web.Jobs;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>KPI-25. Lets the rollup of figures follow the complaints, and works it out anew by another calendar.</summary>
public sealed class RollupJob(WorkingCalendar working) : IJob
{
    public string Name => "rollup";

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task<int> RunAsync(JobRun run, CancellationToken ct)
    {
        await using var scope = run.Open(out var db);
        return await Rollup.FollowAsync(db, (await working.ReadAsync(db, ct)).Calendar, run.KeepAsync, ct);
    }
}
