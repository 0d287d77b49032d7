using CrmPortal.Data.Auditing;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Providers;

/// <summary>What differs between the databases, in one place.</summary>
internal abstract class ProviderFacts
{
    /// <summary>A unique key was violated.</summary>
    public abstract bool IsUniqueViolation(Exception e);

    public abstract Task<DatabaseEngine> EngineAsync(CrmDbContext db, CancellationToken ct);

    /// <summary>Makes ready for migrations: the database exists and no lock of a killed process is left.</summary>
    public abstract Task PrepareAsync(CrmDbContext db, CancellationToken ct);

    /// <summary>Called inside the write gate, after each commit.</summary>
    public virtual Task AfterCommitAsync(CrmDbContext db, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Called inside the write gate, after a commit of thousands of rows.</summary>
    public virtual Task AfterBulkAsync(CrmDbContext db, CancellationToken ct) => Task.CompletedTask;

    /// <summary>After rows by the hundred thousand: the planner learns how they are spread.</summary>
    public virtual Task AnalyseAsync(CrmDbContext db, CancellationToken ct) => Task.CompletedTask;

    /// <summary>All customers, to be read inside a transaction: what it reads of them nobody changes before it ends.</summary>
    public virtual IQueryable<Customer> CustomersToHold(CrmDbContext db) => db.Customers.IgnoreQueryFilters([CrmDbContext.Visible]);

    public static Task AddReceiptAsync(CrmDbContext db, CommandKey command, string location, DateTime at, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SubmittedCommands" ("UserId", "CommandId", "Location", "At")
            VALUES ({command.UserId}, {command.CommandId}, {location}, {at})
            """,
            ct);

    /// <summary>Says of all complaints of a customer that they have changed, for the rollup of figures.</summary>
    public static Task MarkComplaintsAsync(CrmDbContext db, long customerId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "RollMarks" ("ComplaintId") SELECT "Id" FROM "Complaints" WHERE "CustomerId" = {customerId}""", ct);

    /// <summary>
    /// Appends to the audit chain. The unique sequence is the guard: where another writer took the number first
    /// (SQL Server only), the head is read again.
    /// </summary>
    public async Task AppendAsync(
        CrmDbContext db, IReadOnlyList<AuditNote> notes, Origin origin, DateTime at, CancellationToken ct)
    {
        if (notes.Count == 0)
        {
            return;
        }

        var head = await HeadAsync(db, ct);
        foreach (var note in notes)
        {
            while (true)
            {
                var (sealedEvent, personal) = AuditSeal.Seal(note with { Changes = note.Changes.DeepClone().AsObject() }, head.Seq + 1, head.Hash, origin, at);
                try
                {
                    await InsertAsync(db, sealedEvent, ct);
                }
                catch (Exception e) when (IsUniqueViolation(e))
                {
                    head = await HeadAsync(db, ct);
                    continue;
                }

                if (personal is not null)
                {
                    await InsertAsync(db, personal, ct);
                }

                head = new Head(sealedEvent.Seq, sealedEvent.Hash);
                break;
            }
        }
    }

    private static async Task<Head> HeadAsync(CrmDbContext db, CancellationToken ct) =>
        await db.AuditEvents.OrderByDescending(e => e.Seq).Select(e => new Head(e.Seq, e.Hash)).FirstOrDefaultAsync(ct)
        ?? new Head(0, AuditSeal.Genesis);

    private static Task<int> InsertAsync(CrmDbContext db, AuditEvent e, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "AuditEvents" ("Seq", "At", "ActorId", "ActorName", "Action", "Entity", "EntityId", "Changes", "Address", "CorrelationId", "PrevHash", "Hash")
            VALUES ({e.Seq}, {e.At}, {e.ActorId}, {e.ActorName}, {e.Action.ToString()}, {e.Entity}, {e.EntityId}, {e.Changes}, {e.Address}, {e.CorrelationId}, {e.PrevHash}, {e.Hash})
            """,
            ct);

    private static Task<int> InsertAsync(CrmDbContext db, AuditPersonalValues values, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "AuditPersonalValues" ("Seq", "Salt", "Values") VALUES ({values.Seq}, {values.Salt}, {values.Values})""",
            ct);

    private sealed record Head(long Seq, string Hash);
}
