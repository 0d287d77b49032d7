using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Complaints.ComplaintStatus;

namespace CrmPortal.Testing;

/// <summary>
/// How a complaint comes from its receipt to a status, by its own verbs and all in one moment. Its one remedy is approved
/// but not carried out until the complaint is resolved.
/// </summary>
public sealed record ComplaintPath
{
    public DateTime Now { get; init; } = Given.Now;

    public ClockSettings Clocks { get; init; } = Given.Clocks;

    /// <summary>Acknowledges and assesses it.</summary>
    public Actor Colleague { get; init; } = People.Ben;

    /// <summary>Takes the steps that are a supervisor's, and closes what is serious.</summary>
    public Actor Supervisor { get; init; } = People.Sam;

    public Message Reply { get; init; } = Given.Reply;

    /// <summary>With which it is withdrawn.</summary>
    public Message Request { get; init; } = Given.Request;

    /// <summary>Over which the decision is told.</summary>
    public long ChannelId { get; init; } = Given.Email;

    /// <summary>Found out by the assessment.</summary>
    public long? SubtypeId { get; init; }

    /// <summary>The complaint that it is merged into; without one it stays where it is.</summary>
    public Complaint? Target { get; init; }

    internal static IReadOnlyList<ComplaintStatus> Through(ComplaintStatus status) => status switch
    {
        Received => [],
        Acknowledged => [Acknowledged],
        Assessed => [Acknowledged, Assessed],
        Investigating => [Acknowledged, Assessed, Investigating],
        OnHold => [.. Through(Investigating), OnHold],
        ResponseOffered => [.. Through(Investigating), ResponseOffered],
        Implementing => [.. Through(ResponseOffered), Implementing],
        Resolved => [.. Through(Implementing), Resolved],
        Closed => [.. Through(Resolved), Closed],
        ReferredExternally => [.. Through(Resolved), ReferredExternally],
        _ => [status],
    };

    internal void Take(Complaint complaint, ComplaintStatus step, Actor owner)
    {
        var today = LocalTime.DayOf(Now, Clocks.Calendar.Zone);
        switch (step)
        {
            case Acknowledged:
                complaint.Reception.Acknowledge(Reply, Colleague, Now, Clocks);
                break;
            case Assessed:
                complaint.Triage.Assess(new Assessment(complaint.TypeId, SubtypeId, complaint.Severity, complaint.Urgency), Colleague, Now, Clocks);
                break;
            case Investigating:
                complaint.Investigation.Accept(owner, Now);
                break;
            case OnHold:
                complaint.Investigation.Hold(HoldReason.WaitingCustomer, today.AddDays(7), null, owner, Now, Clocks);
                break;
            case ResponseOffered:
                complaint.Investigation.RecordFinding("The rope was worn.", "Crane log", owner, Now);
                complaint.Remedies.Propose(Given.Apology, Given.Limits, owner, Now);
                complaint.Proposals.Offer(Given.Decision() with { ChannelId = ChannelId }, owner, Now, Clocks);
                break;
            case Implementing:
                complaint.Proposals.Answer(ProposalAnswer.Accepted, null, owner, Now, Clocks);
                break;
            case Resolved:
                complaint.Remedies.Implement(1, null, owner, Now);
                complaint.Closing.Resolve(null, owner, Now, Clocks);
                break;
            case Closed:
                complaint.Closing.RecordRevisit(RevisitResult.Satisfied, null, continueWork: false, owner, Now, Clocks);
                complaint.Investigation.RecordCause(null, "Worn rope", owner, Now);
                complaint.Closing.Close(new ClosingStatement(), complaint.IsSerious ? Supervisor : owner, Now, Clocks.Calendar.Zone);
                break;
            case Withdrawn:
                complaint.Exits.Withdraw(Request, owner, Now);
                break;
            case ReferredExternally:
                complaint.Exits.Refer("Port authority", today, null, Supervisor, Now, Clocks.Calendar.Zone);
                break;
            case Reclassified:
                complaint.Exits.Reclassify(ReclassifiedAs.Enquiry, "Only a question", Supervisor, Now);
                break;
            case Merged when Target is not null:
                complaint.Exits.Merge(Target, "The same crane", Supervisor, Now, Clocks);
                break;
        }
    }
}

public static class ComplaintPathExtensions
{
    /// <summary>Takes the one step that leads to this status.</summary>
    public static void Step(this Complaint complaint, ComplaintStatus to, Actor owner, ComplaintPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        path.Take(complaint, to, owner);
    }

    /// <summary>Brings a complaint that has just come in to this status.</summary>
    public static void BringTo(this Complaint complaint, ComplaintStatus status, Actor owner, ComplaintPath? path = null)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        path ??= new ComplaintPath();
        foreach (var step in ComplaintPath.Through(status))
        {
            path.Take(complaint, step, owner);
        }
    }
}
