using CrmPortal.Data;
using CrmPortal.Data.Kpis;
using CrmPortal.Data.Providers;
using CrmPortal.Data.Searching;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.SampleData.Company;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.SampleData.Load;

/// <summary>
/// Rows by the hundred thousand for scale tests: plausible one by one, but made without the domain's verbs. They are
/// added to what the database holds already.
/// </summary>
public sealed class SeedRows(CrmDbContext db, SeedPlan plan)
{
    private const int ChunkSize = 10_000;

    private readonly Chance _chance = new(plan.Random);
    private readonly DateTime _now = db.Clock.GetUtcNow().UtcDateTime;

    /// <param name="progress">Is told what is written and how many rows of it are done.</param>
    public async Task WriteAsync(Action<string, int> progress, CancellationToken ct)
    {
        var staff = await db.Users.Where(u => (u.Role == Role.Agent || u.Role == Role.Supervisor) && u.DisabledAt == null)
            .OrderBy(u => u.Id).ToListAsync(ct);
        List<Actor> owners = [.. staff.Select(u => u.ActingAt(_now))];
        var known = await LastAsync(db.Customers.Select(c => c.Id), ct);
        var customers = new SeedCustomers(_chance, _now, owners);
        await WriteAsync<Customer>(SeedCustomers.Columns, plan.Customers, customers.Next, done => progress("customers", done), ct);

        List<long> keys = await db.Customers.Where(c => c.Id > known).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);
        if (keys.Count == 0)
        {
            keys = await db.Customers.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);
        }

        if (keys.Count == 0 && plan.Interactions + plan.Complaints > 0)
        {
            throw new InvalidOperationException("Interactions and complaints need customers: ask for some with --customers.");
        }

        var channels = await db.Channels.OrderBy(c => c.Id).ToListAsync(ct);
        var interactions = new SeedInteractions(_chance, _now, owners, keys, channels);
        await WriteAsync<Interaction>(SeedInteractions.Columns, plan.Interactions, interactions.Next, done => progress("interactions", done), ct);

        var types = await db.ComplaintTypes.Where(t => t.ParentId != null && t.RetiredAt == null).OrderBy(t => t.Id).ToListAsync(ct);
        await WriteComplaintsAsync(new SeedComplaints(_chance, _now, owners, keys, channels, types), progress, ct);
        if (plan.Customers > 0)
        {
            progress("search index", 0);
            await CustomerIndex.RebuildAsync(db, ct);
        }

        // They were written past the marks.
        await Rollup.ForgetAsync(db, ct);
        progress("statistics", 0);
        await db.Provider.AnalyseAsync(db, ct);
    }

    private Task WriteAsync<TEntity>(
        string[] columns, int count, Func<int, object?[]> next, Action<int> progress, CancellationToken ct)
        where TEntity : class =>
        InChunksAsync(count, progress, chunk => BulkInsert.AddAsync<TEntity>(db, columns, chunk.Select(next), ct), ct);

    // The history of a complaint needs its key, which the database gives.
    private async Task WriteComplaintsAsync(SeedComplaints complaints, Action<string, int> progress, CancellationToken ct)
    {
        var last = await LastAsync(db.Complaints.Select(c => c.Id), ct);
        await InChunksAsync(
            plan.Complaints,
            done => progress("complaints", done),
            async chunk =>
            {
                List<SeedComplaint> made = [.. chunk.Select(_ => complaints.Next())];
                await BulkInsert.AddAsync<Complaint>(db, SeedComplaints.Columns, made.Select(complaints.Row), ct);
                var before = last;
                var keys = await db.Complaints.Where(c => c.Id > before).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);
                await BulkInsert.AddAsync<ComplaintTransition>(
                    db, SeedComplaints.StepColumns, made.Zip(keys).SelectMany(pair => SeedComplaints.Steps(pair.First, pair.Second)), ct);
                last = keys[^1];
            },
            ct);
    }

    private async Task InChunksAsync(int count, Action<int> progress, Func<IEnumerable<int>, Task> write, CancellationToken ct)
    {
        for (var done = 0; done < count;)
        {
            var size = Math.Min(ChunkSize, count - done);
            var from = done;
            using (await db.Gate.EnterAsync(ct))
            {
                await db.Database.CreateExecutionStrategy().ExecuteAsync(
                    async cancel =>
                    {
                        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                        await write(Enumerable.Range(from, size));
                        await transaction.CommitAsync(cancel);
                    },
                    ct);
                await db.Provider.AfterBulkAsync(db, ct);
            }

            done += size;
            progress(done);
        }
    }

    private static async Task<long> LastAsync(IQueryable<long> keys, CancellationToken ct) =>
        await keys.OrderByDescending(id => id).FirstOrDefaultAsync(ct);
}
