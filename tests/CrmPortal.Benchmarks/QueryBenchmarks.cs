using BenchmarkDotNet.Attributes;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Kpis;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Searching;
using CrmPortal.Data.Tasks;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Calendar;
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

    private static ComplaintFilter Queue => new() { View = ComplaintView.Open, UserId = 1, Now = DateTime.UtcNow, SoonUntil = DateTime.UtcNow.AddHours(4) };

    private static BusinessCalendar Calendar { get; } = BusinessCalendar.Default(TimeZoneInfo.Utc);

    private static FigureQuestion NinetyDays =>
        Overview.Ask(new Period(Today.AddDays(-89), Today.AddDays(1)), DateTime.UtcNow, Calendar, onlyOwn: false);

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    [GlobalSetup]
    public async Task OpenAsync()
    {
        var directory = Environment.GetEnvironmentVariable("CRM_BENCH_DATA")
            ?? throw new InvalidOperationException("CRM_BENCH_DATA must name a data directory that crm seed has filled.");
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddCrmData(new DatabaseSettings(DatabaseProvider.Sqlite, null, directory))
            .BuildServiceProvider();
        await AsAsync(Actor.System, db => Rollup.FollowAsync(db, Calendar, _ => Task.CompletedTask, CancellationToken.None));
    }

    [Benchmark]
    public Task<int> QueueFirstPage() => AsAgentAsync(async db =>
        (await ComplaintView.Open.Order(ComplaintOrder.Due).InOrder(db.Complaints.Where(Queue))
            .Take(KeysetPage.RowsRead).Rows(db).ToListAsync()).Count);

    [Benchmark]
    public Task<int> QueueCounts() => AsAgentAsync(async db =>
        (await db.Complaints.CountViewsAsync(
            Queue, [ComplaintView.Open, ComplaintView.Unassigned, ComplaintView.Mine, ComplaintView.Overdue, ComplaintView.Major], CancellationToken.None)).Count);

    /// <summary>What a page of figures costs when a complaint has changed since the last one.</summary>
    [Benchmark]
    public Task<int> FiguresOfNinetyDays() => AsAgentAsync(async db => (await Overview.ReadAsync(db, NinetyDays, CancellationToken.None)).Results.Count);

    /// <summary>The same from the complaints, as while the rollup is being built.</summary>
    [Benchmark]
    public Task<int> FiguresOfNinetyDaysLive() => AsAgentAsync(async db => (await Overview.ReadLiveAsync(db, NinetyDays, CancellationToken.None)).Results.Count);

    [Benchmark]
    public Task<int> QueueOfAPastDay() => AsAgentAsync(async db =>
    {
        var instant = DateTime.UtcNow.AddDays(-30);
        var open = await db.Complaints.OpenAtAsync(db, instant, CancellationToken.None);
        return (await QueueOnDay.OldestFirst.InOrder(open).OnDayRows(db, instant).Take(KeysetPage.RowsRead).ToListAsync()).Count;
    });

    [Benchmark]
    public Task<int> CustomersFirstPage() => AsAgentAsync(async db =>
        (await db.Customers.InUse().OrderByDescending(c => c.Id).Rows(db).Take(KeysetPage.RowsRead).ToListAsync()).Count);

    [Benchmark]
    [Arguments("customer")]
    [Arguments("王伟")]
    [Arguments("4711")]
    public Task<int> Search(string words) => AsAgentAsync(async db =>
    {
        var search = await CustomerSearch.ForAsync(db, words, CancellationToken.None);
        return (await search.NewestFirst(db.Customers.InUse(), null).Rows(db).Take(KeysetPage.RowsRead).ToListAsync()).Count;
    });

    [GlobalCleanup]
    public void Dispose()
    {
        _services.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<int> AsAgentAsync(Func<CrmDbContext, Task<int>> query) => AsAsync(new Actor(1, "agent", Role.Agent, null, InfoLevel.Internal), query);

    private async Task<int> AsAsync(Actor actor, Func<CrmDbContext, Task<int>> query)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = new Origin(actor);
        return await query(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }
}
