using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tests.Calendar;
using static CrmPortal.Domain.Complaints.ComplaintStatus;

namespace CrmPortal.Domain.Tests.Complaints;

/// <summary>Complaints brought to a status by the verbs themselves, all on one Monday at 09:00 in Shanghai.</summary>
internal static class Given
{
    public const long Phone = 1;
    public const long Email = 2;
    public const long Quality = 10;
    public const long Customer = 100;

    public static DateTime Now { get; } = At.Shanghai("2026-03-02 09:00");

    public static ClockSettings Clocks { get; } =
        new(new BusinessCalendar(At.China, WeeklyHours.Default, []), DeadlineTable.Default);

    public static RemedyLimits Limits { get; } = new("CNY");

    public static Message Reply { get; } = new(MessageDirection.Outbound, "We are looking into it.", Email) { Public = true };

    public static Message Request { get; } = new(MessageDirection.Inbound, "I take it back.", Phone);

    public static ComplaintContent Content { get; } = new()
    {
        Description = "The crane dropped my container.",
        PeopleInvolvedUserIds = [People.NamedAgent.UserId!.Value, People.NamedSupervisor.UserId!.Value],
    };

    public static ComplaintSubject Subject { get; } = new() { TypeId = Quality, CustomerId = Customer };

    public static ComplaintIntake Intake { get; } = new(Content, Subject, Phone, Now) { TeamId = People.Team };

    public static Complaint Complaint(
        ComplaintStatus status = Received, Severity severity = Severity.Moderate, Actor? owner = null, ComplaintIntake? intake = null)
    {
        owner ??= People.Ann;
        var complaint = Domain.Complaints.Complaint.Receive((intake ?? Intake) with { Severity = severity }, People.Ben, Now, Clocks);
        complaint.Ownership.Assign(owner, null, People.Sam, Now);
        complaint.BringTo(status, owner);
        return complaint;
    }

    /// <summary>Nobody owns it, so it cannot have come further than Acknowledged.</summary>
    public static Complaint Unowned(ComplaintStatus status = Received)
    {
        var complaint = Domain.Complaints.Complaint.Receive(Intake, People.Ben, Now, Clocks);
        if (status == Acknowledged)
        {
            complaint.Reception.Acknowledge(Reply, People.Ben, Now, Clocks);
        }

        return complaint;
    }

    public static Decision Decision(Validity validity = Validity.Upheld) => new(validity, "The crane log shows it.", "We replace it.");

    public static RemedyProposal Apology { get; } = new(RemedyType.Apology, "A letter");

    public static RemedyProposal Refund(decimal amount) => new(RemedyType.Refund, "Crane fee", amount);

    public static void BringTo(this Complaint complaint, ComplaintStatus status, Actor owner)
    {
        foreach (var step in Path(status))
        {
            Take(complaint, step, owner);
        }
    }

    private static ComplaintStatus[] Path(ComplaintStatus status) => status switch
    {
        Received => [],
        Acknowledged => [Acknowledged],
        Assessed => [Acknowledged, Assessed],
        Investigating => [Acknowledged, Assessed, Investigating],
        OnHold => [.. Path(Investigating), OnHold],
        ResponseOffered => [.. Path(Investigating), ResponseOffered],
        Implementing => [.. Path(ResponseOffered), Implementing],
        Resolved => [.. Path(Implementing), Resolved],
        Closed => [.. Path(Resolved), Closed],
        ReferredExternally => [.. Path(Resolved), ReferredExternally],
        _ => [status],
    };

    private static void Take(Complaint complaint, ComplaintStatus step, Actor owner)
    {
        switch (step)
        {
            case Acknowledged:
                complaint.Reception.Acknowledge(Reply, People.Ben, Now, Clocks);
                break;
            case Assessed:
                complaint.Triage.Assess(new Assessment(Quality, null, complaint.Severity, complaint.Urgency), People.Ben, Now, Clocks);
                break;
            case Investigating:
                complaint.Investigation.Accept(owner, Now);
                break;
            case OnHold:
                complaint.Investigation.Hold(HoldReason.WaitingCustomer, At.Day("2026-03-09"), null, owner, Now, Clocks);
                break;
            case ResponseOffered:
                complaint.Investigation.RecordFinding("The rope was worn.", "Crane log", owner, Now);
                complaint.Remedies.Propose(Apology, Limits, owner, Now);
                complaint.Proposals.Offer(Decision() with { ChannelId = Email }, owner, Now, Clocks);
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
                complaint.Closing.Close(new ClosingStatement(), complaint.IsSerious ? People.Sam : owner, Now, At.China);
                break;
            case Withdrawn:
                complaint.Exits.Withdraw(Request, owner, Now);
                break;
            case Merged:
                complaint.Exits.Merge(Complaint(), "The same crane", People.Sam, Now, Clocks);
                break;
            case ReferredExternally:
                complaint.Exits.Refer("Port authority", At.Day("2026-03-02"), null, People.Sam, Now, At.China);
                break;
            case Reclassified:
                complaint.Exits.Reclassify(ReclassifiedAs.Enquiry, "Only a question", People.Sam, Now);
                break;
        }
    }
}
