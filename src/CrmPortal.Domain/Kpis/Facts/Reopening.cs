namespace CrmPortal.Domain.Kpis;

/// <summary>A stretch during which a complaint that was reopened later was not open, half-open.</summary>
/// <param name="LeftAt">When it was resolved.</param>
/// <param name="ReopenedAt">When work was taken up again.</param>
public readonly record struct Reopening(DateTime LeftAt, DateTime ReopenedAt);
