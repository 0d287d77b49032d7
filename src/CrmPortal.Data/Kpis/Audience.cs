using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Kpis;

/// <summary>
/// The complaints of one team and of the same two levels: who sees one of them sees all, but for those that somebody sees
/// only because they own them. There are few, so that figures are rolled up by them and not by person.
/// </summary>
internal sealed class Audience
{
    public int Id { get; private set; }

    public required long? TeamId { get; init; }

    public required InfoLevel Level { get; init; }

    public required InfoLevel CustomerLevel { get; init; }

    /// <summary>Whom its complaints belong to, to ask who sees them.</summary>
    /// <param name="ownerId">Null for nobody.</param>
    public Standing OwnedBy(long? ownerId) => new(TeamId, ownerId, Level, CustomerLevel);
}
