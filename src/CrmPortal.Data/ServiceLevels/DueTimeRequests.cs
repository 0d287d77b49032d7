namespace CrmPortal.Data.ServiceLevels;

/// <summary>Requests new due times, in the transaction of the change that makes them necessary.</summary>
public static class DueTimeRequests
{
    /// <param name="db">Saves it with what it tracks.</param>
    /// <param name="customerId">Whose complaints; null for everybody's.</param>
    public static void AskForDueTimes(this CrmDbContext db, long? customerId = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Add(new DueTimeRequest(customerId, db.Clock.GetUtcNow().UtcDateTime));
    }
}
