using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>The number it has in the system it was imported from.</summary>
    public string? ExternalId { get; private set; }

    public long? ImportRunId { get; private set; }

    /// <summary>CMP-47. The source's verdict on its first-response clock; null where it gives none, and for our own complaints.</summary>
    public bool? ReportedTimely { get; private set; }

    /// <summary>
    /// CMP-47. A complaint is taken over from another system with what that system says about it. An event of its own:
    /// the transition table and its guards are not asked, only the dates and amounts have to be possible.
    /// </summary>
    public static Complaint Import(ComplaintIntake intake, ReportedOutcome reported, Actor by, DateTime now, ClockSettings clocks)
    {
        if (Text.Given(intake.Content.Description) is null)
        {
            throw new RuleViolation(ComplaintRules.IntakeIsComplete).At(nameof(Description));
        }

        RequirePossible(intake.Content, intake.ReceivedAt, now, clocks.Calendar.Zone);
        var complaint = new Complaint();
        complaint.TakeDown(intake with { Regime = Regime.ReportedBySource }, by, now);
        complaint.TakeOver(reported, by, now);
        complaint.RecomputeClocks(clocks, now);
        complaint.RingSilently(clocks, now);

        // What happened in another system is no news in this one.
        _ = complaint.TakeEvents();
        return complaint;
    }

    private void TakeOver(ReportedOutcome reported, Actor by, DateTime now)
    {
        ExternalId = Text.Given(reported.ExternalId);
        ImportRunId = reported.ImportRunId;
        ReportedTimely = reported.Timely;
        AcknowledgedAt = reported.AcknowledgedAt < ReceivedAt ? ReceivedAt : reported.AcknowledgedAt ?? ReceivedAt;
        RevisitResult = reported.Revisit;
        if (reported.Remedy is { } remedy)
        {
            var line = new Remedy(1, new RemedyProposal(remedy, reported.Statement), currency: null, RemedyStatus.Approved, by, now);
            line.Execute(at: null);
            _remedies.Add(line);
        }

        Status = reported.Closed ? ComplaintStatus.Closed : ComplaintStatus.Acknowledged;
        ClosedReason = reported.Closed ? Complaints.ClosedReason.Imported : null;
        Record(ComplaintAction.Import, from: null, Status, by, now, reported.Statement);
    }
}
