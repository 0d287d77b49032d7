using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Writing;

/// <summary>Rows that have served their purpose: receipts of old forms, and forms nobody came back for.</summary>
public static class ExpiredRows
{
    private static readonly TimeSpan ReceiptsStay = TimeSpan.FromDays(7);
    private static readonly TimeSpan FormsStay = TimeSpan.FromDays(1);

    /// <summary>Called at the start of the portal, before anybody writes.</summary>
    public static async Task RemoveAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var (receipts, forms) = (now - ReceiptsStay, now - FormsStay);
        await db.SubmittedCommands.Where(c => c.At < receipts).ExecuteDeleteAsync(ct);
        await db.UnsentForms.Where(f => f.At < forms).ExecuteDeleteAsync(ct);
    }
}
