using CrmPortal.Data;
using CrmPortal.Data.Jobs;
using CrmPortal.Data.Writing;

namespace CrmPortal.Web.Jobs;

/// <summary>One run of a job: sessions of the database as the system, and the lease it holds.</summary>
public sealed class JobRun(IServiceScopeFactory scopes, string job, Guid holder)
{
    public AsyncServiceScope Open(out CrmDbContext db)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = Origin.System;
        db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        return scope;
    }

    /// <summary>Keeps the lease; called between two records, at least once a minute.</summary>
    /// <exception cref="LeaseLostException">Another server has taken the job over, because this one was silent for too long.</exception>
    public async Task KeepAsync(CancellationToken ct)
    {
        await using var scope = Open(out var db);
        if (!await JobLeases.RenewAsync(db, job, holder, ct))
        {
            throw new LeaseLostException();
        }
    }
}
