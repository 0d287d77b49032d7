using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Seeding;

/// <summary>How the departments answer what they are asked about complaints: most of it done, some passed on, some late.</summary>
internal sealed class SampleQuestions(SampleScene scene)
{
    private const int Seed = 71;

    // Its own: the rest of the sample is the same with it and without.
    private readonly Chance _chance = new(Seed);

    public static TaskDraft About(ComplaintPlan plan, SampleScene scene, DateTime at)
    {
        var zh = plan.Customer.Chinese;
        return new TaskDraft
        {
            Title = zh ? $"核查 {plan.Reference} 的记录" : $"Check the records of {plan.Reference}",
            Text = zh ? "请核对单据与操作记录，并说明经过。" : "Please compare the papers with the log and tell what happened.",
            DueAt = FollowUpTask.EndOf(scene.Time.Calendar.AddBusinessDays(scene.Time.DayOf(at), 2), scene.Time.Zone),
        };
    }

    public IReadOnlyList<FollowUpTask> Of(IEnumerable<ComplaintWalk> walks)
    {
        List<FollowUpTask> asked = [];
        foreach (var walk in walks)
        {
            if (walk.Question is { } question)
            {
                Answer(question, walk.Plan);
                asked.Add(question);
            }
        }

        return asked;
    }

    private void Answer(FollowUpTask question, ComplaintPlan plan)
    {
        var (at, zh) = (question.RequestedAt, plan.Customer.Chinese);
        var department = scene.Crew.Departments.First(d => d.TeamId == question.TeamId);
        if (!Passes(20, 260))
        {
            return;
        }

        if (_chance.Is(0.18))
        {
            question.Decline(zh ? "不属于本部门职责" : "Not ours to say", department, at);
            if (!Passes(30, 300))
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
        if (Passes(60, _chance.Is(0.85) ? 600 : 2400))
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
