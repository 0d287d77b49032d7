using CrmPortal.Data;
using CrmPortal.Data.Jobs;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Jobs;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Jobs;

/// <summary>What the portal does by itself, and how it went last.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class IndexModel(CrmDbContext db, IEnumerable<IJob> jobs, PortalSettings settings) : CrmPage(db)
{
    public IReadOnlyList<JobRow> Jobs { get; private set; } = [];

    public bool RunsHere => settings.RunsJobs;

    public async Task OnGetAsync()
    {
        var leases = await Db.JobLeases.AsNoTracking().ToDictionaryAsync(l => l.Name, StringComparer.Ordinal, Ct);
        Jobs = [.. jobs.OrderBy(job => job.Name, StringComparer.Ordinal).Select(job => new JobRow(job.Name, leases.GetValueOrDefault(job.Name)))];
    }

    public sealed record JobRow(string Name, JobLease? Lease);
}
