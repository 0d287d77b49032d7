using System.Globalization;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Testing;

/// <summary>Complaints and windows in the words of docs/domain/kpis.md: March 2026 in UTC.</summary>
public static class Facts
{
    private static long _lastId;

    public static ComplaintKpi Kpi(string code) =>
        KpiCatalogue.Find(code) ?? throw new ArgumentException($"No figure {code}.", nameof(code));

    /// <param name="text"><c>03-02 09:00</c>: month, day and time of 2026, UTC.</param>
    public static DateTime At(string text) =>
        DateTime.ParseExact(
            $"2026-{text}",
            "yyyy-MM-dd HH:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static KpiWindow March(string now = "04-30 12:00") =>
        KpiWindow.Of(
            Period.MonthOf(new DateOnly(2026, 3, 1)),
            TimeZoneInfo.Utc,
            At(now),
            OfficeMinutes.Between);

    public static ComplaintFact Complaint(string received) =>
        new() { Id = Interlocked.Increment(ref _lastId), ReceivedAt = At(received) };

    public static ComplaintFact Answered(this ComplaintFact fact, string at) =>
        fact with { FirstHumanResponseAt = At(at) };

    public static ComplaintFact AnswerDue(this ComplaintFact fact, string at) =>
        fact with { FirstResponseDueAt = At(at) };

    public static ComplaintFact Acknowledged(this ComplaintFact fact, string at) =>
        fact with { AcknowledgedAt = At(at) };

    public static ComplaintFact AcknowledgeDue(this ComplaintFact fact, string at) =>
        fact with { AcknowledgeDueAt = At(at) };

    public static ComplaintFact Resolved(this ComplaintFact fact, string at) =>
        fact with { ResolvedAt = At(at), OpenUntil = At(at) };

    public static ComplaintFact ResolutionDue(this ComplaintFact fact, string at) =>
        fact with { ResolutionDueAt = At(at) };

    public static ComplaintFact Paused(this ComplaintFact fact, double hours) =>
        fact with { Paused = WorkingTime.FromHours(hours) };

    public static ComplaintFact Reopened(this ComplaintFact fact, string resolved, string reopened) =>
        fact with
        {
            ResolvedAt = null,
            OpenUntil = null,
            Reopenings = [.. fact.Reopenings, new Reopening(At(resolved), At(reopened))],
        };

    public static ComplaintFact Withdrawn(this ComplaintFact fact, string at) =>
        fact with { OpenUntil = At(at) };

    public static ComplaintFact Merged(this ComplaintFact fact) =>
        fact with { IsMerged = true, OpenUntil = fact.ReceivedAt.AddHours(1) };

    public static ComplaintFact Reclassified(this ComplaintFact fact) =>
        fact with { IsReclassified = true, OpenUntil = fact.ReceivedAt.AddHours(1) };

    /// <summary>Closed at the source, as an imported complaint: no step has an instant.</summary>
    public static ComplaintFact Reported(this ComplaintFact fact, bool? timely) =>
        fact with { IsReportedBySource = true, ReportedTimely = timely, OpenUntil = fact.ReceivedAt };

    public static ComplaintFact Decided(this ComplaintFact fact, string at, bool upheld) =>
        fact with { DecidedAt = At(at), IsUpheld = upheld };

    public static ComplaintFact Escalated(this ComplaintFact fact) =>
        fact with { WasEscalated = true };

    public static ComplaintFact Revisited(this ComplaintFact fact, string at, bool? satisfied) =>
        fact with { RevisitedAt = At(at), RevisitSatisfied = satisfied };
}
