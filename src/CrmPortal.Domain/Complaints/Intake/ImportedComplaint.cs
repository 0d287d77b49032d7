using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>A complaint as it comes from another system.</summary>
public static class ImportedComplaint
{
    /// <summary>
    /// CMP-47. A complaint is taken over from another system with what that system says about it. An event of its own:
    /// the transition table and its guards are not asked, only the dates and amounts have to be possible.
    /// </summary>
    public static Complaint TakeOver(ComplaintIntake intake, ReportedOutcome reported, Actor by, DateTime now, ClockSettings clocks)
    {
        ComplaintReception.RequireDescription(intake.Content);
        ComplaintReception.RequirePossible(intake.Content, intake.ReceivedAt, now, clocks.Calendar.Zone);
        var complaint = Complaint.Begin();
        complaint.TakeDown(intake with { Regime = Regime.ReportedBySource }, by, now);
        complaint.ExternalId = Text.Given(reported.ExternalId);
        complaint.Entry = complaint.Entry with { ImportRunId = reported.ImportRunId, ReportedTimely = reported.Timely };
        complaint.Times = complaint.Times with
        {
            AcknowledgedAt = reported.AcknowledgedAt < intake.ReceivedAt ? intake.ReceivedAt : reported.AcknowledgedAt ?? intake.ReceivedAt,
        };
        complaint.Outcome = new ComplaintOutcome
        {
            RevisitResult = reported.Revisit,
            ClosedReason = reported.Closed ? ClosedReason.Imported : null,
        };
        if (reported.Remedy is { } remedy)
        {
            complaint.Remedies.TakeOver(remedy, reported.Statement, by, now);
        }

        complaint.StartIn(reported.Closed ? ComplaintStatus.Closed : ComplaintStatus.Acknowledged);
        complaint.Record(ComplaintAction.Import, from: null, complaint.Status, by, now, reported.Statement);
        complaint.Clocks.Recompute(clocks, now);
        complaint.Clocks.RingSilently(clocks, now);

        // What happened in another system is no news in this one.
        _ = complaint.TakeEvents();
        return complaint;
    }
}
