using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Writing;

/// <summary>Who does something and from where; stands in the audit trail.</summary>
/// <param name="Actor">Also decides what is seen.</param>
/// <param name="Address">Network address of the client; null for the system.</param>
/// <param name="CorrelationId">Ties the entry to the request's log lines.</param>
public sealed record Origin(Actor Actor, string? Address = null, string? CorrelationId = null)
{
    public static Origin System { get; } = new(Actor.System);

    public static Origin Operator { get; } = new(Actor.Operator);
}
