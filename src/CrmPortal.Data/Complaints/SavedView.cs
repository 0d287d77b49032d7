using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Complaints;

/// <summary>CMP-69. Filters of the queue under a name: its maker's own, or their team's.</summary>
public sealed class SavedView : Aggregate
{
    public const int NameLimit = 60;

    public const int QueryLimit = 1000;

    /// <summary>How many one person makes.</summary>
    public const int Most = 20;

    private SavedView()
    {
    }

    /// <param name="name">As its chip shows it.</param>
    /// <param name="query">The filters as the query of the queue's address, with its question mark.</param>
    /// <param name="teamId">The team that sees it too; null for nobody else.</param>
    public SavedView(string name, string query, long? teamId, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        Name = Text.Given(name) ?? throw new ArgumentException("A view has a name.", nameof(name));
        Query = query;
        TeamId = teamId;
        OwnerId = by.UserId ?? throw new ArgumentException("A view belongs to somebody.", nameof(by));
    }

    public string Name { get; private set; } = "";

    public string Query { get; private set; } = "";

    public long OwnerId { get; private set; }

    public long? TeamId { get; private set; }

    /// <summary>Its maker, and for a team's view every supervisor of the team.</summary>
    public bool MayBeRemovedBy(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return OwnerId == actor.UserId || (actor.IsSupervisor && TeamId is not null && TeamId == actor.TeamId);
    }
}
