using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.SampleData.Company;

/// <summary>
/// The steps of one complaint. Each number that is returned is the working time since the receipt, in minutes, at
/// which the code after it happens.
/// </summary>
internal sealed partial class ComplaintStory
{
    private readonly ComplaintPlan _plan;
    private readonly SampleScene _scene;
    private readonly Func<DateTime> _time;
    private readonly ClockSettings _clocks;
    private readonly TopicTexts _words;
    private readonly Actor _supervisor;
    private double _held;

    public ComplaintStory(ComplaintPlan plan, SampleScene scene, Func<DateTime> time)
    {
        (_plan, _scene, _time) = (plan, scene, time);
        _clocks = scene.Clocks(plan.Customer.Customer);
        _words = plan.Topic.In(plan.Customer.Chinese);
        _supervisor = plan.Owner.IsSupervisor ? scene.Crew.OtherSupervisor(plan.Owner) : scene.Crew.SupervisorOf(plan.Customer.Chinese);
        Complaint = Receive();
    }

    public Complaint Complaint { get; }

    /// <summary>What a department was asked about it; null where none was.</summary>
    public FollowUpTask? Question { get; private set; }

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
            var receipt = new Message(MessageDirection.Outbound, ComplaintTexts.AutomaticReceipt(Zh), ChannelId) { Automatic = true, Public = true };
            Complaint.Reception.Acknowledge(receipt, Actor.System, Now.AddMinutes(1), _clocks);
        }

        if (IsOver)
        {
            yield break;
        }

        yield return ReplyAfter;
        var reply = Outbound(ComplaintTexts.Receipt(Zh, _plan.Customer.Person, Zh ? _scene.Subtypes[_plan.Topic.Subtype].NameZh : _plan.Topic.Subtype));
        if (receipted)
        {
            Complaint.Communications.Log(reply, Owner, Now, _clocks);
        }
        else
        {
            Complaint.Reception.Acknowledge(reply, Owner, Now, _clocks);
        }

        if (IsOver)
        {
            yield break;
        }

        yield return Math.Max(At(0.06), ReplyAfter + 20);
        var subtype = _scene.Subtypes[_plan.Topic.Subtype];
        var assessment = new Assessment(subtype.ParentId!.Value, subtype.Id, _plan.Severity, _plan.Urgency) { Owner = Owner };
        var taken = Chance.Is(0.4);
        Complaint.Triage.Assess(
            taken ? assessment : assessment with { Note = ComplaintTexts.HandedOver(Zh) }, taken ? Owner : _supervisor, Now, _clocks);
        if (_plan.Ending is ComplaintEnding.Reclassified)
        {
            yield return At(0.1);
            Complaint.Exits.Reclassify(ReclassifiedAs.Enquiry, ComplaintTexts.Enquiry(Zh), _supervisor, Now);
        }
    }

    private IEnumerable<double> Investigate()
    {
        if (IsOver)
        {
            yield break;
        }

        yield return At(0.12);
        Complaint.Investigation.Accept(Owner, Now);
        AskDepartment();
        yield return At(0.25);
        Complaint.Investigation.RecordFinding(Fill(_words.Finding), _words.Department, Owner, Now);
        Complaint.Communications.Log(Inbound(ComplaintTexts.Reply(Zh, Chance)), Owner, Now, _clocks);
        if (Complaint.IsSerious && Chance.Is(0.3))
        {
            Complaint.Escalation.Raise(ComplaintTexts.Escalated(Zh), Owner, Now);
        }

        if (_plan.Ending is ComplaintEnding.Withdrawn)
        {
            yield return At(0.3);
            Complaint.Exits.Withdraw(Inbound(ComplaintTexts.Withdrawn(Zh)), Owner, Now);
            yield break;
        }

        if (Halts(ComplaintStatus.OnHold) || (_plan.HaltsAt is null && Chance.Is(0.15)))
        {
            yield return At(0.32);
            var customer = Chance.Is(0.6);
            var wait = Chance.Between(1, 5) * WorkingTime.MinutesPerDay;
            var until = _scene.Time.Calendar.AddBusinessDays(_scene.Time.DayOf(Now), 1 + (wait / WorkingTime.MinutesPerDay));
            Complaint.Investigation.Hold(customer ? HoldReason.WaitingCustomer : HoldReason.WaitingThirdParty, until, ComplaintTexts.Waiting(Zh, customer), Owner, Now, _clocks);
            if (IsOver)
            {
                yield break;
            }

            _held += wait;
            yield return At(0.32);
            Complaint.Investigation.Resume(ComplaintTexts.Resumed(Zh), Owner, Now, _clocks);
        }
    }

    // Every third complaint; by its reference, so that nothing else changes with it.
    private void AskDepartment()
    {
        var digit = _plan.Reference[^1] - '0';
        if (digit % 3 == 0 && Complaint.EffectiveLevel <= InfoLevel.Internal)
        {
            var draft = SampleQuestions.About(_plan, _scene, Now) with { TeamId = _scene.Crew.Departments[digit % 2].TeamId };
            Question = Complaint.Investigation.Ask(draft, person: null, Owner, Now);
        }
    }

    private double SinceReceipt() => _scene.Time.Calendar.Between(_plan.ReceivedAt, Now).TotalMinutes;
}
