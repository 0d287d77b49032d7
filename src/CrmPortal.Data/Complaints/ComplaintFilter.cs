using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Complaints;

/// <summary>The fixed views of the queue; their rules are CMP-56.</summary>
public enum ComplaintView
{
    Open,
    Unassigned,
    Mine,
    DueSoon,
    Overdue,
    Major,
    Escalated,
    Revisit,
    Closed,
    All,

    /// <summary>GUI-11. What the comparison of like cases counts.</summary>
    Settled,
}

/// <summary>What the list of complaints is asked for; each member is a parameter of its address.</summary>
public sealed record ComplaintFilter
{
    public ComplaintView View { get; init; }

    /// <summary>The user whose own complaints <see cref="ComplaintView.Mine"/> shows.</summary>
    public long UserId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>Until when "due soon" reaches; UTC, exclusive.</summary>
    public required DateTime SoonUntil { get; init; }

    public ComplaintStatus? Status { get; init; }

    public Priority? Priority { get; init; }

    /// <summary>A type with its subtypes, or a subtype.</summary>
    public long? TypeId { get; init; }

    public long? ChannelId { get; init; }

    /// <summary>What this team works on: its own queue, and everyone's.</summary>
    public long? TeamId { get; init; }

    /// <summary>One of these causes is recorded; empty for any.</summary>
    public IReadOnlyList<long> CauseIds { get; init; } = [];

    public string? Product { get; init; }

    /// <summary>This team's own queue, without everyone's.</summary>
    public long? OfTeamId { get; init; }

    /// <summary>Those of which this is not known.</summary>
    public ParetoDimension? Without { get; init; }

    public long? OwnerId { get; init; }

    public Severity? Severity { get; init; }

    /// <summary>CMP-71. Only complaints on the fast lane.</summary>
    public bool FastLaneOnly { get; init; }

    /// <summary>UTC, inclusive.</summary>
    public DateTime? ReceivedFrom { get; init; }

    /// <summary>UTC, exclusive.</summary>
    public DateTime? ReceivedTo { get; init; }

    /// <summary>KPI-08. Only what counts as received: neither merged away nor reclassified.</summary>
    public bool CountedOnly { get; init; }

    /// <summary>LRN-23. Only complaints that came again.</summary>
    public bool RepeatsOnly { get; init; }
}
