using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.SampleData.Company;

/// <summary>
/// Takes a complaint through its steps at past working hours, with the domain's own verbs: history, clocks and
/// figures come out as if people had worked on it. What happens is written in <see cref="ComplaintStory"/>; here is when.
/// </summary>
internal sealed class ComplaintSimulation
{
    private readonly SampleScene _scene;
    private readonly ComplaintPlan _plan;
    private readonly ComplaintStory _story;
    private readonly IEnumerator<double> _steps;
    private DateTime _at;
    private bool _waits;

    public ComplaintSimulation(ComplaintPlan plan, SampleScene scene)
    {
        (_plan, _scene, _at) = (plan, scene, plan.ReceivedAt);
        _story = new ComplaintStory(plan, scene, () => _at);
        Complaint = _story.Complaint;
        _steps = _story.Steps().GetEnumerator();
    }

    public Complaint Complaint { get; }

    public FollowUpTask? Question => _story.Question;

    public ComplaintPlan Plan => _plan;

    /// <summary>Takes the steps that lie before <paramref name="until"/>; may be called again with a later instant.</summary>
    public void RunTo(DateTime until)
    {
        while (_waits || (_waits = _steps.MoveNext()))
        {
            var due = LocalTime.FullMinute(_scene.Time.After(_plan.ReceivedAt, _steps.Current));
            var next = due > _at ? due : _at.AddMinutes(3);
            if (next >= until)
            {
                break;
            }

            PassTo(next);
            (_at, _waits) = (next, false);
        }

        PassTo(until);
    }

    // What the portal does by itself, and what an attentive owner does beside the steps.
    private void PassTo(DateTime until)
    {
        if (!Complaint.Status.IsOpen())
        {
            return;
        }

        var clocks = _scene.Clocks(_plan.Customer.Customer);
        foreach (var morning in _scene.Time.Mornings(_at, until))
        {
            _at = morning;
            Complaint.Clocks.Ring(clocks, morning);
            if (!_plan.IsNeglected && Complaint.OwnerId is not null && Complaint.Times.FirstRespondedAt is not null && IsNewsDue(morning))
            {
                var news = ComplaintTexts.Progress(_plan.Customer.Chinese, _scene.Chance);
                var message = new Message(MessageDirection.Outbound, news, Complaint.ChannelId) { Public = true };
                Complaint.Communications.Log(message, _plan.Owner, morning, clocks);
            }
        }
    }

    private bool IsNewsDue(DateTime morning) =>
        Complaint.Times.ProgressDueAt is { } due
        && _scene.Time.Calendar.Between(morning, due) < WorkingTime.FromDays(1.2);
}
