using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Complaints.ComplaintStatus;

namespace CrmPortal.Testing;

public static partial class Given
{
    /// <summary>Key of a type and of a channel that every portal starts with.</summary>
    private const long First = 1;

    private static readonly Actor _lead = Actor(Role.Supervisor, id: long.MaxValue);
    private static readonly RemedyLimits _limits = new("CNY");

    /// <summary>
    /// A complaint brought to a status by its own verbs, all at <see cref="Clock.Start"/>. From Assessed on it has an
    /// owner; its one remedy is approved but not carried out until it is resolved. A merged one needs a second
    /// complaint: merge it in the test.
    /// </summary>
    /// <param name="status">Where it stands.</param>
    /// <param name="owner">Stored.</param>
    /// <param name="severity">Decides who closes it.</param>
    /// <param name="customer">Stored; null for an anonymous complainant.</param>
    /// <param name="team">Stored.</param>
    /// <param name="typeId">Key of a stored type.</param>
    /// <param name="subtypeId">Key of a subtype of it; found out by the assessment.</param>
    /// <param name="description">What was said.</param>
    public static Complaint ComplaintIn(
        ComplaintStatus status,
        User? owner = null,
        Severity severity = Severity.Moderate,
        Customer? customer = null,
        Team? team = null,
        long typeId = First,
        long? subtypeId = null,
        string? description = null)
    {
        var complaint = Complaint(typeId, customer, owner, team, severity, description: description ?? "The parcel arrived broken.");
        foreach (var step in Way(status))
        {
            Take(complaint, step, owner?.ActingAt(Clock.Start) ?? _lead, subtypeId);
        }

        return complaint;
    }

    private static IReadOnlyList<ComplaintStatus> Way(ComplaintStatus status) => status switch
    {
        Received => [],
        Acknowledged => [Acknowledged],
        Assessed => [Acknowledged, Assessed],
        Investigating => [Acknowledged, Assessed, Investigating],
        OnHold => [.. Way(Investigating), OnHold],
        ResponseOffered => [.. Way(Investigating), ResponseOffered],
        Implementing => [.. Way(ResponseOffered), Implementing],
        Resolved => [.. Way(Implementing), Resolved],
        Closed => [.. Way(Resolved), Closed],
        ReferredExternally => [.. Way(Resolved), ReferredExternally],
        _ => [status],
    };

    private static void Take(Complaint complaint, ComplaintStatus step, Actor owner, long? subtypeId)
    {
        var now = Clock.Start;
        var today = LocalTime.DayOf(now, Clocks.Calendar.Zone);
        switch (step)
        {
            case Acknowledged:
                complaint.Reception.Acknowledge(new Message(MessageDirection.Outbound, "We are looking into it.", First), _lead, now, Clocks);
                break;
            case Assessed:
                complaint.Triage.Assess(new Assessment(complaint.TypeId, subtypeId, complaint.Severity, complaint.Urgency), _lead, now, Clocks);
                break;
            case Investigating:
                complaint.Investigation.Accept(owner, now);
                break;
            case OnHold:
                complaint.Investigation.Hold(HoldReason.WaitingCustomer, today.AddDays(7), null, owner, now, Clocks);
                break;
            case ResponseOffered:
                complaint.Investigation.RecordFinding("The rope was worn.", "Crane log", owner, now);
                complaint.Remedies.Propose(new RemedyProposal(RemedyType.Apology, "A letter"), _limits, owner, now);
                complaint.Proposals.Offer(new Decision(Validity.Upheld, "The log shows it.", "We write a letter.") { ChannelId = First }, owner, now, Clocks);
                break;
            case Implementing:
                complaint.Proposals.Answer(ProposalAnswer.Accepted, null, owner, now, Clocks);
                break;
            case Resolved:
                complaint.Remedies.Implement(1, null, owner, now);
                complaint.Closing.Resolve(null, owner, now, Clocks);
                break;
            case Closed:
                complaint.Closing.RecordRevisit(RevisitResult.Satisfied, null, continueWork: false, owner, now, Clocks);
                complaint.Investigation.RecordCause(null, "Worn rope", owner, now);
                complaint.Closing.Close(new ClosingStatement(), complaint.IsSerious ? _lead : owner, now, Clocks.Calendar.Zone);
                break;
            case Withdrawn:
                complaint.Exits.Withdraw(new Message(MessageDirection.Inbound, "I take it back.", First), owner, now);
                break;
            case ReferredExternally:
                complaint.Exits.Refer("Port authority", today, null, _lead, now, Clocks.Calendar.Zone);
                break;
            case Reclassified:
                complaint.Exits.Reclassify(ReclassifiedAs.Enquiry, "Only a question", _lead, now);
                break;
        }
    }
}
