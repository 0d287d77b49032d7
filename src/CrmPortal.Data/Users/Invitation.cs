namespace CrmPortal.Data.Users;

/// <summary>USR-02. A link by which a user sets their password, once, within its time. Only the hash of its token is kept.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public long Id { get; init; }

    public required long UserId { get; init; }

    public required string TokenHash { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used, or replaced by a newer one.</summary>
    public DateTime? UsedAt { get; set; }
}
