using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>CMP-02, CMP-03, TSK-12, TSK-13, TSK-14. Asks a department, or a person in it, to do something for this complaint.</summary>
    /// <param name="draft">What was typed; its level does not count, for the task has that of the complaint.</param>
    /// <param name="person">Who is asked; null for the whole team of the draft.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">UTC.</param>
    public FollowUpTask Ask(NewTask draft, Actor? person, Actor by, DateTime now) => Ask(draft, person, risk: null, by, now);

    /// <summary>TSK-15. Asks the team that is responsible for a risk which the complaint bears from now on.</summary>
    public FollowUpTask AskForRisk(Risks risk, NewTask draft, DateTime now) => Ask(draft, person: null, risk, Actor.System, now);

    private FollowUpTask Ask(NewTask draft, Actor? person, Risks? risk, Actor by, DateTime now)
    {
        Require(ComplaintAction.Ask, by);
        var task = FollowUpTask.Ask(new ComplaintReference(Id, CustomerId, EffectiveLevel, risk), draft, person, by, now);
        Stay(ComplaintAction.Ask, by, now, task.Title);
        return task;
    }
}
