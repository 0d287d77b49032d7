using CrmPortal.Domain.Tasks;

namespace CrmPortal.SampleData.Company;

/// <summary>How the departments answer what they are asked about complaints: most of it done, some passed on, some late.</summary>
internal sealed class SampleQuestions(SampleScene scene)
{
    private const int Seed = 71;

    // Where those about complaints that stand somewhere today stand themselves, one after the other.
    private static readonly FollowUpTaskStatus[] Standing =
        [FollowUpTaskStatus.New, FollowUpTaskStatus.Declined, FollowUpTaskStatus.Accepted, FollowUpTaskStatus.Done];

    // Its own: the rest of the sample is the same with it and without.
    private readonly Chance _chance = new(Seed);

    public static NewTask About(ComplaintPlan plan, SampleScene scene, DateTime at)
    {
        var zh = plan.Customer.Chinese;
        return new NewTask
        {
            Title = zh ? $"核查 {plan.Reference} 的记录" : $"Check the records of {plan.Reference}",
            Text = zh ? "请核对单据与操作记录，并说明经过。" : "Please compare the papers with the log and tell what happened.",
            DueAt = FollowUpTask.EndOf(scene.Time.Calendar.AddBusinessDays(scene.Time.DayOf(at), 2), scene.Time.Zone),
        };
    }

    public IReadOnlyList<FollowUpTask> Of(IEnumerable<ComplaintSimulation> simulations)
    {
        List<FollowUpTask> asked = [];
        var standing = 0;
        foreach (var simulation in simulations)
        {
            if (simulation.Question is { } question)
            {
                Answer(question, simulation.Plan, simulation.Plan.HaltsAt is null ? FollowUpTaskStatus.Done : Standing[standing++ % Standing.Length]);
                asked.Add(question);
            }
        }

        return asked;
    }

    /// <param name="question">Just asked.</param>
    /// <param name="plan">The complaint it is about.</param>
    /// <param name="goal">The status it is taken to, as far as there is time.</param>
    private void Answer(FollowUpTask question, ComplaintPlan plan, FollowUpTaskStatus goal)
    {
        var (at, zh) = (question.RequestedAt, plan.Customer.Chinese);
        var department = scene.Crew.Departments.First(d => d.TeamId == question.TeamId);
        if (goal is FollowUpTaskStatus.New || !Passes(20, 260))
        {
            return;
        }

        if (goal is FollowUpTaskStatus.Declined || _chance.Is(0.18))
        {
            question.Decline(zh ? "不属于本部门职责" : "Not ours to say", department, at);
            if (goal is FollowUpTaskStatus.Declined || !Passes(30, 300))
            {
                return;
            }

            department = scene.Crew.Departments.First(d => d.TeamId != department.TeamId);
            var due = scene.Time.Calendar.AddBusinessDays(scene.Time.DayOf(at), 2);
            question.Reassign(department.TeamId, person: null, FollowUpTask.EndOf(due, scene.Time.Zone), plan.Owner, at);
            if (!Passes(20, 260))
            {
                return;
            }
        }

        question.Accept(department, at);
        if (goal is FollowUpTaskStatus.Done && Passes(60, _chance.Is(0.85) ? 600 : 2400))
        {
            question.Complete(zh ? "单据齐全，装卸时延误约两小时。" : "The papers are complete; loading was two hours late.", department, at);
        }

        bool Passes(int low, int high)
        {
            var next = scene.Time.After(at, _chance.Between(low, high));
            if (next >= scene.Now)
            {
                return false;
            }

            at = next;
            return true;
        }
    }
}
