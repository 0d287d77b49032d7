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

/// <summary>A view of the list: which, whose, and as of when.</summary>
public sealed record ComplaintFilter
{
    public ComplaintView View { get; init; }

    /// <summary>The user whose own complaints <see cref="ComplaintView.Mine"/> shows.</summary>
    public long UserId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>Until when "due soon" reaches; UTC, exclusive.</summary>
    public required DateTime SoonUntil { get; init; }
}
