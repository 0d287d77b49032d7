using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Seeding;

/// <summary>
/// The steps of one complaint. Each number that is returned is the working time since the receipt, in minutes, at
/// which the code after it happens.
/// </summary>
internal sealed class ComplaintCourse
{
    private readonly ComplaintPlan _plan;
    private readonly SampleScene _scene;
    private readonly Func<DateTime> _time;
    private readonly ClockSettings _clocks;
    private readonly TopicWords _words;
    private readonly Actor _supervisor;
    private double _held;

    public ComplaintCourse(ComplaintPlan plan, SampleScene scene, Func<DateTime> time)
    {
        (_plan, _scene, _time) = (plan, scene, time);
        _clocks = scene.Clocks(plan.Customer.Customer);
        _words = plan.Topic.In(plan.Customer.Chinese);
        _supervisor = plan.Owner.IsSupervisor ? scene.Crew.OtherSupervisor(plan.Owner) : scene.Crew.SupervisorOf(plan.Customer.Chinese);
        Complaint = Receive();
    }

    public Complaint Complaint { get; }

    private DateTime Now => _time();

    private Actor Owner => _plan.Owner;

    private Chance Chance => _scene.Chance;

    private bool Zh => _plan.Customer.Chinese;

    private bool IsAutomatic => _plan.Channel is "web-form";

    private long ChannelId => Complaint.ChannelId;

    private double ReplyAfter =>
        _plan.Reply * _clocks.Deadlines.Budget(ClockKind.FirstResponse, Complaint.Priority, _clocks.TierFactor).TotalMinutes;

    public IEnumerable<double> Steps() =>
        Understand().Concat(Investigate()).Concat(Settle(1, mayReject: true)).Concat(Finish());

    private bool Halts(ComplaintStatus status) => _plan.HaltsAt == status;

    private bool IsOver => !Complaint.Status.IsOpen() || Complaint.Status == _plan.HaltsAt;

    /// <summary>A share of the resolution budget at the pace of this complaint, and the time on hold.</summary>
    private double At(double share) =>
        _held + (share * _plan.Pace * _clocks.Deadlines.Budget(ClockKind.Resolution, Complaint.Priority, _clocks.TierFactor).TotalMinutes);

    private IEnumerable<double> Understand()
    {
        // A receipt goes out by itself where an address or a mobile number is known; of the others fewer and fewer are left.
        var receipted = !Halts(ComplaintStatus.Received) && (IsAutomatic || Chance.Is(0.65 + (0.3 * _scene.Progress(Now))));
        if (receipted)
        {
            var receipt = new Message(MessageDirection.Outbound, CourseWords.AutomaticReceipt(Zh), ChannelId) { Automatic = true, Public = true };
            Complaint.Acknowledge(receipt, Actor.System, Now.AddMinutes(1), _clocks);
        }

        if (IsOver)
        {
            yield break;
        }

        yield return ReplyAfter;
        var reply = Outbound(CourseWords.Receipt(Zh, _plan.Customer.Person, Zh ? _scene.Subtypes[_plan.Topic.Subtype].NameZh : _plan.Topic.Subtype));
        if (receipted)
        {
            Complaint.LogCommunication(reply, Owner, Now, _clocks);
        }
        else
        {
            Complaint.Acknowledge(reply, Owner, Now, _clocks);
        }

        if (IsOver)
        {
            yield break;
        }

        yield return Math.Max(At(0.06), ReplyAfter + 20);
        var subtype = _scene.Subtypes[_plan.Topic.Subtype];
        var assessment = new Assessment(subtype.ParentId!.Value, subtype.Id, _plan.Severity, _plan.Urgency) { Owner = Owner };
        var taken = Chance.Is(0.4);
        Complaint.Assess(
            taken ? assessment : assessment with { Note = CourseWords.HandedOver(Zh) }, taken ? Owner : _supervisor, Now, _clocks);
        if (_plan.Ending is ComplaintEnding.Reclassified)
        {
            yield return At(0.1);
            Complaint.Reclassify(ReclassifiedAs.Enquiry, CourseWords.Enquiry(Zh), _supervisor, Now);
        }
    }

    private IEnumerable<double> Investigate()
    {
        if (IsOver)
        {
            yield break;
        }

        yield return At(0.12);
        Complaint.Accept(Owner, Now);
        yield return At(0.25);
        Complaint.RecordFinding(Fill(_words.Finding), _words.Department, Owner, Now);
        Complaint.LogCommunication(Inbound(CourseWords.Reply(Zh, Chance)), Owner, Now, _clocks);
        if (Complaint.IsSerious && Chance.Is(0.3))
        {
            Complaint.Escalate(CourseWords.Escalated(Zh), Owner, Now);
        }

        if (_plan.Ending is ComplaintEnding.Withdrawn)
        {
            yield return At(0.3);
            Complaint.Withdraw(Inbound(CourseWords.Withdrawn(Zh)), Owner, Now);
            yield break;
        }

        if (Halts(ComplaintStatus.OnHold) || (_plan.HaltsAt is null && Chance.Is(0.15)))
        {
            yield return At(0.32);
            var customer = Chance.Is(0.6);
            var wait = Chance.Between(1, 5) * WorkingTime.MinutesPerDay;
            var until = _scene.Time.Calendar.AddBusinessDays(_scene.Time.DayOf(Now), 1 + (wait / WorkingTime.MinutesPerDay));
            Complaint.Hold(customer ? HoldReason.WaitingCustomer : HoldReason.WaitingThirdParty, until, CourseWords.Waiting(Zh, customer), Owner, Now, _clocks);
            if (IsOver)
            {
                yield break;
            }

            _held += wait;
            yield return At(0.32);
            Complaint.Resume(CourseWords.Resumed(Zh), Owner, Now, _clocks);
        }
    }

    /// <summary>Decision, offer, answer, remedies, resolution; a rejected offer is followed by a better one.</summary>
    private IEnumerable<double> Settle(double end, bool mayReject)
    {
        if (IsOver && !(Halts(ComplaintStatus.Investigating) && Complaint.IsSerious))
        {
            yield break;
        }

        var upheld = !mayReject || _plan.HaltsAt is not null || Chance.Is(0.72);
        var start = end - 0.6;
        yield return At(start);
        if (Complaint.IsSerious || Chance.Is(0.5))
        {
            Complaint.RecordCause(null, _words.Cause, Owner, Now);
        }

        if (upheld)
        {
            Propose(mayReject);
        }

        if (Halts(ComplaintStatus.Investigating))
        {
            yield break;
        }

        yield return At(start + 0.08);
        foreach (var remedy in Complaint.Remedies.Where(r => r.Status == RemedyStatus.Proposed).ToList())
        {
            Complaint.Approve(remedy.Line, CourseWords.Approved(Zh), _scene.Crew.OtherSupervisor(Owner), Now);
        }

        yield return At(start + 0.15);
        var validity = !upheld ? Validity.NotUpheld : Chance.Is(0.3) ? Validity.PartiallyUpheld : Validity.Upheld;
        var solution = upheld ? _words.Solution : CourseWords.NotUpheld(Zh);
        Complaint.Offer(new Decision(validity, Fill(_words.Finding), solution) { ChannelId = ChannelId }, Owner, Now, _clocks);
        if (Halts(ComplaintStatus.ResponseOffered))
        {
            yield break;
        }

        if (_plan.Ending is ComplaintEnding.Referred)
        {
            yield return At(start + 0.4);
            Complaint.Refer(Zh ? "市消费者权益保护委员会" : "Freight Ombudsman", _scene.Time.DayOf(Now), null, _supervisor, Now, _scene.Time.Zone);
            yield break;
        }

        yield return At(start + 0.35);
        if (mayReject && upheld && _plan.HaltsAt is null && Chance.Is(0.12))
        {
            Complaint.Answer(ProposalAnswer.Rejected, CourseWords.Rejected(Zh, Chance), Owner, Now, _clocks);
            foreach (var step in Settle(end + 0.5, mayReject: false))
            {
                yield return step;
            }

            yield break;
        }

        Complaint.Answer(ProposalAnswer.Accepted, null, Owner, Now, _clocks);
        foreach (var remedy in Halts(ComplaintStatus.Implementing) ? [] : Complaint.Remedies.Where(r => r.IsPending).ToList())
        {
            yield return At(start + 0.5);
            Complaint.Implement(remedy.Line, null, Owner, Now);
        }

        if (IsOver)
        {
            yield break;
        }

        yield return At(end);
        Complaint.Resolve(null, Owner, Now, _clocks);
    }

    private void Propose(bool first)
    {
        var type = first ? _plan.Topic.Remedy : RemedyType.Compensation;
        var amount = Math.Round((decimal)Chance.Around(Complaint.IsSerious ? 2400 : 220, 0.7) / 10) * 10;
        decimal? paid = type is RemedyType.Refund or RemedyType.Compensation ? amount : null;
        var until = _scene.Time.Calendar.AddBusinessDays(_scene.Time.DayOf(Now), 5);
        Complaint.ProposeRemedy(new RemedyProposal(type, first ? _words.Solution : CourseWords.Better(Zh), paid, until), _scene.Limits, Owner, Now);
    }

    /// <summary>The complainant is asked, and the complaint is closed; a few are worked on again.</summary>
    private IEnumerable<double> Finish()
    {
        if (Complaint.Status != ComplaintStatus.Resolved || Halts(ComplaintStatus.Resolved))
        {
            yield break;
        }

        var end = SinceReceipt();
        var result = Reached();
        if (result == RevisitResult.Unreachable)
        {
            for (var attempt = 1; attempt <= Complaint.RevisitAttemptsNeeded; attempt++)
            {
                yield return end + (attempt * 500);
                Complaint.RecordRevisit(result, CourseWords.NotReached(Zh), continueWork: false, Owner, Now, _clocks);
            }

            yield return end + 2000;
            Close();
            yield break;
        }

        yield return end + Chance.Between(200, 1300);
        var again = result == RevisitResult.Dissatisfied && Chance.Is(0.5);
        Complaint.RecordRevisit(result, CourseWords.Revisit(Zh, Satisfied(result)), again, Owner, Now, _clocks);
        if (!again)
        {
            yield return SinceReceipt() + 60;
            Close();
            if (!Chance.Is(0.04))
            {
                yield break;
            }

            yield return SinceReceipt() + Chance.Between(900, 4000);
            Complaint.Reopen(CourseWords.Reopened(Zh), _supervisor, Now, _clocks);
        }

        foreach (var step in Repair())
        {
            yield return step;
        }
    }

    private IEnumerable<double> Repair()
    {
        _held = SinceReceipt();
        yield return At(0.05);
        Complaint.RecordFinding(Fill(_words.Finding), _words.Department, Owner, Now);
        foreach (var step in Settle(0.65, mayReject: false))
        {
            yield return step;
        }

        yield return SinceReceipt() + Chance.Between(200, 1300);
        Complaint.RecordRevisit(RevisitResult.Satisfied, CourseWords.Revisit(Zh, satisfied: true), continueWork: false, Owner, Now, _clocks);
        yield return SinceReceipt() + 60;
        Close();
    }

    private double SinceReceipt() => _scene.Time.Calendar.Between(_plan.ReceivedAt, Now).TotalMinutes;

    private RevisitResult Reached()
    {
        var at = Chance.Share() - (0.08 * _scene.Progress(Now));
        return at < 0.62 ? RevisitResult.Satisfied
            : at < 0.78 ? RevisitResult.Neutral
            : at < 0.91 ? RevisitResult.Dissatisfied
            : RevisitResult.Unreachable;
    }

    private static bool? Satisfied(RevisitResult result) => result switch
    {
        RevisitResult.Satisfied => true,
        RevisitResult.Dissatisfied => false,
        _ => null,
    };

    private void Close()
    {
        var dissatisfied = Complaint.RevisitResult == RevisitResult.Dissatisfied;
        var by = Complaint.IsSerious || dissatisfied ? _supervisor : Owner;
        var reason = dissatisfied ? CourseWords.Revisit(Zh, satisfied: false) : null;
        Complaint.Close(new Closing(reason, ExternalRouteTold: dissatisfied), by, Now, _scene.Time.Zone);
    }

    private Complaint Receive()
    {
        var subtype = _scene.Subtypes[_plan.Topic.Subtype];
        var customer = _plan.Customer.Customer;
        var contact = customer.Contacts.FirstOrDefault(c => c.IsPrimary);
        var content = new ComplaintContent
        {
            Description = Fill(Chance.Pick(_words.Story)),
            TypeId = subtype.ParentId!.Value,
            SubtypeId = subtype.Id,
            CustomerId = customer.Id,
            CustomerLevel = customer.Level,
            ContactId = contact?.Id,
            ComplainantName = _plan.Customer.Person,
            ComplainantPhone = contact?.Phone ?? customer.Phone,
            Product = _plan.Reference,
            Department = _words.Department,
            OccurredOn = _scene.Time.DayOf(_plan.ReceivedAt).AddDays(-Chance.Between(0, 9)),
            RemedySought = Chance.Is(0.6) ? CourseWords.Wish(Zh, Chance) : null,
            RiskFlags = _plan.Severity == Severity.Critical ? Risks.Legal | Risks.Media : Risks.None,
            PeopleInvolvedUserIds = Named(),
        };
        var intake = new ComplaintIntake(content, _scene.Channels[_plan.Channel].Id, _plan.ReceivedAt)
        {
            Severity = _plan.Severity,
            Urgency = _plan.Urgency,
            TeamId = customer.TeamId,
        };
        return Complaint.Receive(intake, IsAutomatic ? Actor.System : _plan.Customer.Keeper, _plan.ReceivedAt, _clocks);
    }

    // An agent whom a complaint about the tone names has no hand in it.
    private IReadOnlyList<long> Named() =>
        _plan.Topic.Subtype is "Attitude of staff" && Chance.Is(0.4)
            ? [.. _scene.Crew.Agents.Where(a => a.UserId != Owner.UserId && a.TeamId == Owner.TeamId).Take(1).Select(a => a.UserId!.Value)]
            : [];

    private string Fill(string text)
    {
        var month = _scene.Time.DayOf(_plan.ReceivedAt).AddMonths(-1);
        return text
            .Replace("{ref}", _plan.Reference, StringComparison.Ordinal)
            .Replace("{days}", Chance.Between(2, 9).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{amount}", Chance.Between(12, 480).ToString(System.Globalization.CultureInfo.InvariantCulture) + "0", StringComparison.Ordinal)
            .Replace("{month}", Zh ? $"{month.Month}月" : month.ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private Message Outbound(string text) => new(MessageDirection.Outbound, text, ChannelId) { Public = true };

    private Message Inbound(string text) => new(MessageDirection.Inbound, text, ChannelId);
}
