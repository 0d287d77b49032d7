using BenchmarkDotNet.Attributes;
using CrmPortal.Data;
using CrmPortal.Data.Reading;
using CrmPortal.Data.Searching;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPortal.Benchmarks;

/// <summary>
/// The queries of the hottest pages, as an ordinary agent runs them, on a database made by <c>crm seed</c>. The
/// environment variable CRM_BENCH_DATA names its data directory.
/// </summary>
[MemoryDiagnoser]
public class QueryBenchmarks : IDisposable
{
    private ServiceProvider _services = null!;

    [GlobalSetup]
    public void Open()
    {
        var directory = Environment.GetEnvironmentVariable("CRM_BENCH_DATA")
            ?? throw new InvalidOperationException("CRM_BENCH_DATA must name a data directory that crm seed has filled.");
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddCrmData(new DatabaseSettings(DatabaseProvider.Sqlite, null, directory))
            .BuildServiceProvider();
    }

    [Benchmark]
    public Task<int> QueueFirstPage() => AsAgentAsync(async db =>
        (await db.Complaints.Open().OrderBy(c => c.NextDueAt).ThenBy(c => c.Id).Take(Slice.Reach)
            .Select(c => new { c.Id, c.ComplainantName, c.Priority, c.Status, c.NextDueAt, c.OwnerName }).ToListAsync()).Count);

    [Benchmark]
    public Task<int> CustomersFirstPage() => AsAgentAsync(async db =>
        (await db.Customers.InUse().OrderByDescending(c => c.Id).Rows(db).Take(Slice.Reach).ToListAsync()).Count);

    [Benchmark]
    [Arguments("customer")]
    [Arguments("王伟")]
    [Arguments("4711")]
    public Task<int> Search(string words) => AsAgentAsync(async db =>
    {
        var search = await CustomerSearch.ForAsync(db, words, CancellationToken.None);
        return (await search.NewestFirst(db.Customers.InUse(), null).Rows(db).Take(Slice.Reach).ToListAsync()).Count;
    });

    [GlobalCleanup]
    public void Dispose()
    {
        _services.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<int> AsAgentAsync(Func<CrmDbContext, Task<int>> query)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current =
            new Origin(new Actor(1, "agent", Role.Agent, null, InfoLevel.Internal));
        return await query(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }
}
