using System.Linq.Expressions;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Kpis;

namespace CrmPortal.Data.Kpis;

/// <summary>
/// The facts of a complaint as they stand in the rollup: what is taken away from it when the complaint has changed, and the
/// narrow row from which is read what belongs to no single day: what was open at an instant, and what one person owns.
/// </summary>
internal sealed class RolledComplaint
{
    private const int Short = 0;
    private const int Long = 1;

    /// <summary>Most complaints are not open for longer.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromDays(60);

    public required long ComplaintId { get; init; }

    public required int AudienceId { get; init; }

    public required long? OwnerId { get; init; }

    public required long TypeId { get; init; }

    public required long ChannelId { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary><see cref="ComplaintFact.OpenUntil"/>; the end of time while it is open, so that one range holds all that was open at an instant.</summary>
    public required DateTime OpenUntil { get; init; }

    /// <summary>0 where it was open, from the receipt to the end, no longer than usual; 1 where it was longer, or still is.</summary>
    public required int Stretch { get; init; }

    /// <summary>The latest date by which any figure counts it; the end of time while it is open.</summary>
    public required DateTime LastDate { get; init; }

    /// <summary>The date by which <see cref="Domain.Kpis.HandledOnTime"/> counts it.</summary>
    public required DateTime? HandledAt { get; init; }

    public required DateTime? ResolutionDueAt { get; init; }

    /// <summary><see cref="ComplaintFact.NotHandledHere"/>.</summary>
    public required ExclusionReason? LeftOut { get; init; }

    /// <summary>
    /// It was open in one stretch, from its receipt until its resolution or until it ended without one: whether it was open
    /// and overdue at an instant is told by the columns above. The few others are judged one by one.
    /// </summary>
    public required bool IsPlain { get; init; }

    public required DateTime? FirstHumanResponseAt { get; init; }

    public required DateTime? FirstResponseDueAt { get; init; }

    public required bool? ReportedTimely { get; init; }

    public required DateTime? AcknowledgedAt { get; init; }

    public required DateTime? AcknowledgeDueAt { get; init; }

    public required DateTime? ResolvedAt { get; init; }

    /// <summary>Ticks of <see cref="ComplaintFact.Paused"/>.</summary>
    public required long Paused { get; init; }

    public required IReadOnlyList<Reopening> Reopenings { get; init; }

    public required DateTime? DecidedAt { get; init; }

    public required bool IsUpheld { get; init; }

    public required bool WasEscalated { get; init; }

    public required DateTime? RevisitedAt { get; init; }

    public required bool? RevisitSatisfied { get; init; }

    public required bool IsReportedBySource { get; init; }

    /// <summary>Whether it counts among the complaints received.</summary>
    public bool IsReceived => LeftOut is not (ExclusionReason.Merged or ExclusionReason.Reclassified);

    public static RolledComplaint Of(PlacedFact placed, int audienceId)
    {
        var fact = placed.Fact;
        var openUntil = fact.OpenUntil ?? DateTime.MaxValue;
        return new RolledComplaint
        {
            ComplaintId = fact.Id,
            AudienceId = audienceId,
            OwnerId = placed.Standing.OwnerId,
            TypeId = fact.TypeId,
            ChannelId = fact.ChannelId,
            ReceivedAt = fact.ReceivedAt,
            OpenUntil = openUntil,
            Stretch = openUntil - fact.ReceivedAt <= Usual ? Short : Long,
            LastDate = KpiCatalogue.Formulas.Max(formula => formula.DateOf(fact)) is { } last && last > openUntil ? last : openUntil,
            HandledAt = HandledOnTime.DateOf(fact),
            ResolutionDueAt = fact.ResolutionDueAt,
            LeftOut = fact.NotHandledHere,
            IsPlain = fact.Reopenings.Count == 0 && (fact.NotHandledHere is not null || fact.ResolvedAt is null || fact.ResolvedAt == fact.OpenUntil),
            FirstHumanResponseAt = fact.FirstHumanResponseAt,
            FirstResponseDueAt = fact.FirstResponseDueAt,
            ReportedTimely = fact.ReportedTimely,
            AcknowledgedAt = fact.AcknowledgedAt,
            AcknowledgeDueAt = fact.AcknowledgeDueAt,
            ResolvedAt = fact.ResolvedAt,
            Paused = fact.Paused.Span.Ticks,
            Reopenings = fact.Reopenings,
            DecidedAt = fact.DecidedAt,
            IsUpheld = fact.IsUpheld,
            WasEscalated = fact.WasEscalated,
            RevisitedAt = fact.RevisitedAt,
            RevisitSatisfied = fact.RevisitSatisfied,
            IsReportedBySource = fact.IsReportedBySource,
        };
    }

    /// <summary>
    /// What of those is asked for that were open at an instant, reopenings left aside. Two ranges of one index: those that
    /// were open as long as usual ended soon after, so that all that ended since need not be looked at.
    /// </summary>
    public static IQueryable<T> OpenAt<T>(IQueryable<RolledComplaint> rows, DateTime instant, Expression<Func<RolledComplaint, T>> what)
    {
        var soon = instant + Usual;
        return rows.Where(r => r.Stretch == Short && r.OpenUntil >= instant && r.OpenUntil < soon && r.ReceivedAt < instant).Select(what)
            .Concat(rows.Where(r => r.Stretch == Long && r.OpenUntil >= instant && r.ReceivedAt < instant).Select(what));
    }

    /// <summary>The facts that it was made of.</summary>
    public ComplaintFact Fact() => new()
    {
        Id = ComplaintId,
        TypeId = TypeId,
        ChannelId = ChannelId,
        ReceivedAt = ReceivedAt,
        OpenUntil = OpenUntil == DateTime.MaxValue ? null : OpenUntil,
        FirstHumanResponseAt = FirstHumanResponseAt,
        FirstResponseDueAt = FirstResponseDueAt,
        ReportedTimely = ReportedTimely,
        AcknowledgedAt = AcknowledgedAt,
        AcknowledgeDueAt = AcknowledgeDueAt,
        ResolvedAt = ResolvedAt,
        ResolutionDueAt = ResolutionDueAt,
        Paused = new WorkingTime(TimeSpan.FromTicks(Paused)),
        Reopenings = Reopenings,
        DecidedAt = DecidedAt,
        IsUpheld = IsUpheld,
        WasEscalated = WasEscalated,
        RevisitedAt = RevisitedAt,
        RevisitSatisfied = RevisitSatisfied,
        IsMerged = LeftOut is ExclusionReason.Merged,
        IsReclassified = LeftOut is ExclusionReason.Reclassified,
        IsReportedBySource = IsReportedBySource,
    };

    private static HandledOnTime HandledOnTime { get; } = new();
}
