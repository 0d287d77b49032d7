using System.Threading.Channels;
using CrmPortal.Data;
using CrmPortal.Data.Loading;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Serilog;

namespace CrmPortal.Web.Jobs;

/// <summary>
/// CMP-51. Rewrites the stored due times of open complaints after the calendar, the deadlines or a customer's tier has
/// changed: in the background, a few complaints at a time, so that nobody waits and no writer is held up.
/// </summary>
public sealed class DueTimes(IServiceScopeFactory scopes) : BackgroundService
{
    private const int AtATime = 100;

    private readonly Channel<long?> _asked = Channel.CreateUnbounded<long?>();

    /// <summary>Asks for all open complaints, or for those of one customer.</summary>
    public void Renew(long? customerId = null) => _asked.Writer.TryWrite(customerId);

    /// <summary>Renews now; answers how many complaints were looked at.</summary>
    public async Task<int> RenewAsync(long? customerId, CancellationToken ct)
    {
        var seen = 0;
        var after = 0L;
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = Origin.System;
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            var rules = await scope.ServiceProvider.GetRequiredService<WorkingCalendar>().ReadAsync(db, ct);
            var complaints = await db.Complaints.Open()
                .Where(c => c.Id > after && (customerId == null || c.CustomerId == customerId))
                .OrderBy(c => c.Id)
                .Take(AtATime)
                .WithParts()
                .ToListAsync(ct);
            if (complaints is [])
            {
                return seen;
            }

            var customers = complaints.Select(c => c.CustomerId).ToList();
            var tiers = await db.Customers.Where(c => customers.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Tier, ct);
            var now = db.Clock.GetUtcNow().UtcDateTime;
            foreach (var complaint in complaints)
            {
                complaint.RecomputeClocks(rules.Clocks(complaint.CustomerId is { } id ? tiers.GetValueOrDefault(id) : null), now);
            }

            await SaveAsync(db, ct);
            seen += complaints.Count;
            after = complaints[^1].Id;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var customerId in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                var seen = await RenewAsync(customerId, stoppingToken);
                Log.Information("Renewed the due times of {Complaints} open complaints", seen);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.Error(e, "The due times could not be renewed");
            }
        }
    }

    // Whoever saves a complaint meanwhile works its due times out anew himself.
    private static async Task SaveAsync(CrmDbContext db, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await db.SaveInBulkAsync(ct);
                return;
            }
            catch (DbUpdateConcurrencyException e)
            {
                foreach (var entry in e.Entries)
                {
                    entry.State = EntityState.Detached;
                }
            }
        }
    }
}
