namespace CrmPortal.Domain.Quality;

/// <summary>LRN-12. What was counted in one period, over everybody's complaints and customers.</summary>
/// <param name="Complaints">Complaints of the cause, or of the type, that were received in the period.</param>
/// <param name="Customers">Customers who were there in the period: created before its end, not deactivated before its start.</param>
/// <param name="Undiagnosed">Of a cause only: complaints of the period whose cause nobody has recorded. They may hide more of it.</param>
public sealed record RepeatCount(int Complaints, int Customers, int Undiagnosed)
{
    /// <summary>Complaints per 1,000 customers; null without customers.</summary>
    public decimal? Rate => Customers == 0 ? null : 1000m * Complaints / Customers;
}
