namespace CrmPortal.Domain.Kpis;

/// <summary>
/// The date that puts a complaint into a period. Whoever reads facts must supply at least the complaints named here;
/// supplying more is harmless, because the formula leaves out what its period does not contain.
/// </summary>
public enum KpiDateBasis
{
    /// <summary><see cref="ComplaintFact.ReceivedAt"/> in the period.</summary>
    Received,

    /// <summary><see cref="ComplaintFact.AcknowledgeDueAt"/> in the period; reported by a source without it: received in the period.</summary>
    AcknowledgeDue,

    /// <summary><see cref="ComplaintFact.DecidedAt"/> in the period; reported by a source without it: received in the period.</summary>
    Decided,

    /// <summary><see cref="ComplaintFact.ResolvedAt"/> in the period; reported by a source, ended and without it: received in the period.</summary>
    Resolved,

    /// <summary>As <see cref="Resolved"/>, and also every complaint open and overdue at the end of the period.</summary>
    ResolvedOrOverdue,

    /// <summary><see cref="ComplaintFact.FirstResolvedAt"/> in the period; reported by a source, ended and without it: received in the period.</summary>
    FirstResolved,

    /// <summary><see cref="ComplaintFact.RevisitedAt"/> in the period; reported by a source without it: received in the period.</summary>
    Revisited,

    /// <summary>Open at the end of the period, or now if the period has not ended, whenever it was received.</summary>
    OpenAtEnd,
}
