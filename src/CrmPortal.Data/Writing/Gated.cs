using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Writing;

/// <summary>Single statements that change rows without the unit of work: nothing is audited, so only for what no user decided.</summary>
internal static class Gated
{
    public static async Task<int> WriteAsync(this CrmDbContext db, Func<Task<int>> write, CancellationToken ct)
    {
        using var pass = await db.Gate.EnterAsync(ct);
        var rows = await write();

        // It is written, and must not look as if it were not because somebody hung up.
        await db.Provider.AfterCommitAsync(db, CancellationToken.None);
        return rows;
    }

    /// <summary>The same for several statements in one transaction. It may run again after a broken connection.</summary>
    public static async Task TransactAsync(this CrmDbContext db, Func<CancellationToken, Task> write, CancellationToken ct)
    {
        using var pass = await db.Gate.EnterAsync(ct);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async cancel =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                await write(cancel);
                await transaction.CommitAsync(CancellationToken.None);
            },
            ct);
        await db.Provider.AfterCommitAsync(db, CancellationToken.None);
    }
}
