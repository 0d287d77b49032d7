using CrmPortal.Data.Complaints;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Kpis;

/// <summary>
/// Reads the facts that figures are made of: the complaints a figure's date basis can touch, among those the actor may
/// see, in two queries. It may read a complaint too many, never one too few; the figure itself decides.
/// </summary>
public static class ComplaintFacts
{
    // Steps that open, pause or end a complaint, or that a figure counts.
    private static readonly ComplaintAction[] Telling =
    [
        ComplaintAction.Hold, ComplaintAction.Resume, ComplaintAction.Offer, ComplaintAction.Escalate,
        ComplaintAction.Resolve, ComplaintAction.Revisit, ComplaintAction.Close, ComplaintAction.Reopen,
        ComplaintAction.Withdraw, ComplaintAction.Merge, ComplaintAction.Refer, ComplaintAction.Reclassify,
        ComplaintAction.Import,
    ];

    // Few, and some of their instants stand in the history only.
    private static readonly ComplaintStatus[] Unusual =
    [
        ComplaintStatus.Resolved, ComplaintStatus.Withdrawn, ComplaintStatus.Merged,
        ComplaintStatus.ReferredExternally, ComplaintStatus.Reclassified,
    ];

    /// <summary>The complaints one of these bases can put into the period.</summary>
    public static IQueryable<Complaint> Touched(
        this IQueryable<Complaint> complaints, KpiWindow window, params IReadOnlyCollection<KpiDateBasis> bases)
    {
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(bases);
        var (from, to) = (window.FromUtc, window.ToUtc);
        return bases.All(b => b is KpiDateBasis.Received)
            ? complaints.Where(c => c.ReceivedAt >= from && c.ReceivedAt < to)
            : complaints.Where(c =>
                (c.ReceivedAt < to
                    && (c.NextDueAt != null
                        || c.ReceivedAt >= from
                        || c.ResolvedAt >= from
                        || c.AcknowledgeDueAt >= from
                        || c.Outcome.ClosedAt >= from
                        || c.Outcome.ReopenCount > 0
                        || Unusual.Contains(c.Status)))

                // CMP-41. The clocks of one that took in an earlier one started before it was received.
                || (c.AcknowledgeDueAt >= from && c.AcknowledgeDueAt < to));
    }

    public static async Task<List<ComplaintFact>> FactsAsync(this IQueryable<Complaint> complaints, KpiWindow window, CancellationToken ct) =>
        [.. (await complaints.PlacedFactsAsync(window, ct)).Select(placed => placed.Fact)];

    internal static async Task<List<PlacedFact>> PlacedFactsAsync(this IQueryable<Complaint> complaints, KpiWindow window, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(window);
        complaints = complaints.PartsWithTheirWhole();
        var rows = await complaints
            .Select(c => new Row(
                c.Id, c.Status, c.ReceivedAt, c.Times.FirstRespondedAt, c.Times.FirstResponseDueAt, c.Entry.ReportedTimely, c.Times.AcknowledgedAt,
                c.AcknowledgeDueAt, c.ResolvedAt, c.Times.ResolutionDueAt, c.NextDueAt != null, c.Regime, c.Conclusion.Validity,
                c.TypeId, c.ChannelId, c.TeamId, c.OwnerId, c.Level, c.CustomerLevel))
            .ToListAsync(ct);
        var steps = await complaints
            .SelectMany(
                c => EF.Property<IEnumerable<ComplaintTransition>>(c, ComplaintParts.History.Navigation()).Where(h => Telling.Contains(h.Action)),
                (c, h) => new Step(c.Id, new StatusStep(h.Action, h.To, h.At, h.Id)))
            .ToListAsync(ct);
        var revisits = await complaints
            .SelectMany(c => EF.Property<IEnumerable<RevisitAttempt>>(c, ComplaintParts.Revisits.Navigation()), (c, r) => new Asked(c.Id, r.Id, r.Result, r.At))
            .ToListAsync(ct);
        var stepsOf = steps.OrderBy(s => s.Status.At).ThenBy(s => s.Status.Id).ToLookup(s => s.ComplaintId);
        var askedOf = revisits.OrderBy(r => r.At).ThenBy(r => r.Id).ToLookup(r => r.ComplaintId);
        return
        [
            .. rows.Select(r => new PlacedFact(
                Fact(r, [.. stepsOf[r.Id]], askedOf[r.Id].LastOrDefault(), window), new Standing(r.TeamId, r.OwnerId, r.Level, r.CustomerLevel))),
        ];
    }

    private static ComplaintFact Fact(Row row, IReadOnlyList<Step> steps, Asked? revisit, KpiWindow window)
    {
        var rests = Interruptions.Of(steps.Select(s => s.Status), row.ReceivedAt);
        var imported = row.Regime is Regime.ReportedBySource;
        return new ComplaintFact
        {
            Id = row.Id,
            TypeId = row.TypeId,
            ChannelId = row.ChannelId,
            ReceivedAt = row.ReceivedAt,
            FirstHumanResponseAt = row.FirstRespondedAt,
            FirstResponseDueAt = row.FirstResponseDueAt,
            ReportedTimely = row.ReportedTimely,
            AcknowledgedAt = row.AcknowledgedAt,
            AcknowledgeDueAt = row.AcknowledgeDueAt,
            ResolvedAt = row.IsOpen ? null : row.ResolvedAt,
            ResolutionDueAt = row.ResolutionDueAt,
            Paused = Paused(rests.Holds, window),
            OpenUntil = rests.LeftAt,
            Reopenings = [.. rests.Absences.Select(away => new Reopening(away.FromUtc, away.ToUtc!.Value))],
            DecidedAt = row.Validity is Validity.Undetermined ? null : steps.LastOrDefault(s => s.Status.Action is ComplaintAction.Offer)?.Status.At,
            IsUpheld = row.Validity is Validity.Upheld or Validity.PartiallyUpheld,
            WasEscalated = steps.Any(s => s.Status.Action is ComplaintAction.Escalate),
            RevisitedAt = revisit?.At,
            RevisitSatisfied = revisit?.Result switch
            {
                RevisitResult.Satisfied => true,
                RevisitResult.Neutral or RevisitResult.Dissatisfied => false,
                _ => null,
            },
            IsMerged = row.Status is ComplaintStatus.Merged,
            IsReclassified = row.Status is ComplaintStatus.Reclassified,
            IsReportedBySource = imported,
        };
    }

    /// <summary>A hold that lasts is not counted before it is over.</summary>
    private static WorkingTime Paused(IReadOnlyList<Pause> holds, KpiWindow window) =>
        holds.Where(hold => !hold.IsOpen).Aggregate(WorkingTime.Zero, (sum, hold) => sum + window.WorkingTimeBetween(hold.FromUtc, hold.ToUtc!.Value));

    private sealed record Row(
        long Id,
        ComplaintStatus Status,
        DateTime ReceivedAt,
        DateTime? FirstRespondedAt,
        DateTime? FirstResponseDueAt,
        bool? ReportedTimely,
        DateTime? AcknowledgedAt,
        DateTime? AcknowledgeDueAt,
        DateTime? ResolvedAt,
        DateTime? ResolutionDueAt,
        bool IsOpen,
        Regime Regime,
        Validity Validity,
        long TypeId,
        long ChannelId,
        long? TeamId,
        long? OwnerId,
        InfoLevel Level,
        InfoLevel CustomerLevel);

    private sealed record Step(long ComplaintId, StatusStep Status);

    private sealed record Asked(long ComplaintId, long Id, RevisitResult Result, DateTime At);
}
