using CrmPortal.Data.Auditing;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Kpis;
using CrmPortal.Data.Providers;
using CrmPortal.Data.Searching;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmPortal.Data.Writing;

/// <summary>
/// One save: changes, what follows from them, search index, marks of the rollup, audit events and the command's receipt in one transaction.
/// The steps in the transaction are repeatable, because SQL Server's execution strategy may run them again after a
/// broken connection.
/// </summary>
internal sealed class UnitOfWork(CrmDbContext db)
{
    public async Task<int> RunAsync(CommandKey? command, Func<string>? location, bool eachAudited, CancellationToken ct)
    {
        // Once and for all that follow: each of them would look through every record again.
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveAsync(command, location, eachAudited, ct);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task<int> SaveAsync(CommandKey? command, Func<string>? location, bool eachAudited, CancellationToken ct)
    {
        var origin = db.Origin ?? throw new InvalidOperationException("Nobody is named as the author of this change.");
        await db.Reactions.RunAsync(db, ct);
        Renew();
        var afterRows = db.TakeAfterRows();
        var notes = db.TakeNotes();
        if (!db.ChangeTracker.HasChanges() && notes.Count == 0 && command is null)
        {
            return 0;
        }

        var audit = eachAudited ? ChangeAudit.Collect(db.ChangeTracker) : [];
        audit.AddRange(notes);

        var complaintsChange = ChangeStamp.IsDue(db);
        var copied = CopiedLevels.Of(db.ChangeTracker);

        using var pass = await db.Gate.EnterAsync(ct);
        var strategy = db.Database.CreateExecutionStrategy();
        var written = await strategy.ExecuteAsync(
            async cancel =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);

                // What fails is undone as a whole. A savepoint makes SQLite copy every page that is changed after it,
                // and walk through the copies after each statement.
                db.Database.AutoSavepointsEnabled = false;
                var rows = await db.SaveTrackedAsync(cancel);
                await RollMark.AddAsync(db, cancel);
                await CustomerIndex.UpdateAsync(db, CustomerIndex.Changed(db), cancel);
                await CopiedLevels.RenewAsync(db, copied, cancel);
                foreach (var write in afterRows)
                {
                    await write(cancel);
                }

                if (complaintsChange)
                {
                    await ChangeStamp.AdvanceAsync(db, cancel);
                }

                var now = db.Clock.GetUtcNow().UtcDateTime;
                if (command is not null)
                {
                    await AddReceiptAsync(command, location!(), now, cancel);
                }

                await db.Provider.AppendAsync(db, audit, origin, now, cancel);

                // From here on nobody can hang up any more: what is written must not look like what is not.
                await transaction.CommitAsync(CancellationToken.None);
                return rows;
            },
            ct);
        db.ChangeTracker.AcceptAllChanges();
        await db.Provider.AfterCommitAsync(db, CancellationToken.None);
        return written;
    }

    private void Renew()
    {
        foreach (var entry in db.ChangeTracker.Entries<Aggregate>())
        {
            if (entry.State is EntityState.Added || IsEdited(entry) || HasChangedParts(entry.Entity))
            {
                entry.Property(e => e.Version).CurrentValue = Guid.CreateVersion7();
            }
        }
    }

    // A call that is logged while somebody edits the customer is no conflict.
    private static bool IsEdited(EntityEntry<Aggregate> entry) =>
        entry.State is EntityState.Modified && entry.AllProperties().Any(p => p.IsModified && !ChangeAudit.IsDerived(p.Metadata));

    // A change of a part is a change of its aggregate: two editors of the same complaint must notice each other.
    private bool HasChangedParts(Aggregate aggregate) =>
        db.Entry(aggregate).Collections.Any(c =>
            c.CurrentValue is { } parts
            && parts.Cast<object>().Any(p => db.Entry(p).State is EntityState.Added or EntityState.Modified or EntityState.Deleted));

    private async Task AddReceiptAsync(CommandKey command, string location, DateTime now, CancellationToken ct)
    {
        try
        {
            await ProviderFacts.AddReceiptAsync(db, command, location, now, ct);
        }
        catch (Exception e) when (db.Provider.IsUniqueViolation(e))
        {
            throw new DuplicateCommandException();
        }
    }
}
