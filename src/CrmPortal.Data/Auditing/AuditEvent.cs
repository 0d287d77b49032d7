namespace CrmPortal.Data.Auditing;

public enum AuditAction
{
    Create,
    Update,
    Delete,
    Import,
    Export,

    /// <summary>A file at a complaint was downloaded.</summary>
    Read,

    SignIn,
    SignInFailed,
    SignOut,
    Denied,
}

/// <summary>
/// One link of the audit chain: who did what to which record, when, and what changed. Rows are only ever added;
/// each carries the hash of the one before.
/// </summary>
public sealed class AuditEvent
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Seq { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null for the system.</summary>
    public long? ActorId { get; init; }

    public required string ActorName { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>Kind of the record, e.g. <c>Customer</c>.</summary>
    public required string Entity { get; init; }

    public long? EntityId { get; init; }

    /// <summary>
    /// JSON object: changed value → [before, after]; parts as arrays under their kind; for personal values only
    /// their names and a salted hash, the values themselves stand in <see cref="AuditPersonalValues"/>.
    /// </summary>
    public required string Changes { get; init; }

    public string? Address { get; init; }

    public string? CorrelationId { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the row before; 64 zeros for the first.</summary>
    public required string PrevHash { get; init; }

    public required string Hash { get; init; }
}

/// <summary>The personal values of one audit event. Erasing this row leaves the chain intact.</summary>
public sealed class AuditPersonalValues
{
    public required long Seq { get; init; }

    /// <summary>Random; without it the hash in the event tells nothing about the values.</summary>
    public required string Salt { get; init; }

    /// <summary>JSON in the form of <see cref="AuditEvent.Changes"/>.</summary>
    public required string Values { get; init; }
}
