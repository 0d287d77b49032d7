using System.Text.Json.Nodes;

namespace CrmPortal.Data.Auditing;

/// <summary>An audit event before it has its place in the chain.</summary>
/// <param name="Entity">Kind of the record.</param>
/// <param name="EntityId">Read when the event is sealed: a new record has its key only after it was inserted.</param>
/// <param name="Personal">What changed and is personal; null where nothing is.</param>
public sealed record AuditNote(
    AuditAction Action,
    string Entity,
    Func<long?> EntityId,
    JsonObject Changes,
    JsonObject? Personal = null)
{
    public static AuditNote Of(AuditAction action, string entity, long? entityId, JsonObject? details = null) =>
        new(action, entity, () => entityId, details ?? []);
}
