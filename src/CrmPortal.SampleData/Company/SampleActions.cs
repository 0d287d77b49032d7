using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.SampleData.Company;

/// <summary>What the company changes because of its complaints: one action that helped, one that did not, one to be checked, one under way.</summary>
internal sealed class SampleActions(CrmDbContext db, SampleScene scene)
{
    private const int Linked = 4;
    private const int ImplementedDaysAgo = 150;
    private const int WaitingDaysAgo = 85;

    private TimeZoneInfo Zone => scene.Time.Zone;

    /// <summary>What was done about the cause whose complaints fell most has helped; where they fell least it has not.</summary>
    public async Task<IReadOnlyList<CorrectiveAction>> MakeAsync(CancellationToken ct)
    {
        List<(SampleAction Plan, decimal Effectiveness)> measured = [];
        foreach (var plan in SampleAction.All)
        {
            var (at, cause) = (Ago(ImplementedDaysAgo), scene.Causes[plan.Cause]);
            var effect = new Effect(
                await db.RepeatCountAsync(cause, null, EffectPlan.Default.Before(at), ct),
                await db.RepeatCountAsync(cause, null, EffectPlan.Default.After(at), ct));
            measured.Add((plan, effect.Effectiveness ?? decimal.MinValue));
        }

        var plans = measured.OrderByDescending(m => m.Effectiveness).Select(m => m.Plan).ToList();
        return
        [
            await CheckedAsync(plans[0], EffectVerdict.Effective, ct),
            await CheckedAsync(plans[^1], EffectVerdict.NotEffective, ct),
            await ImplementedAsync(plans[1], WaitingDaysAgo, ct),
            await UnderwayAsync(plans[2], ct),
        ];
    }

    private async Task<CorrectiveAction> CheckedAsync(SampleAction plan, EffectVerdict verdict, CancellationToken ct)
    {
        var action = await ImplementedAsync(plan, ImplementedDaysAgo, ct);
        var implemented = action.ImplementedAt!.Value;
        var after = await db.RepeatCountAsync(action.CauseId, null, action.Plan.After(implemented), ct);
        var reason = verdict is EffectVerdict.Effective ? plan.WhyItHelped : plan.WhyItDidNot;
        action.Check(after, verdict, reason, scene.Time.DayOf(scene.Now).AddDays(20), scene.Crew.SupervisorOf(plan.Zh), implemented.AddDays(73), Zone);
        return action;
    }

    private async Task<CorrectiveAction> ImplementedAsync(SampleAction plan, int daysAgo, CancellationToken ct)
    {
        var action = await PlanAsync(plan, daysAgo + 20, ct);
        var at = Ago(daysAgo);
        action.Start(Owner(plan.Zh), at.AddDays(-10));
        var before = await db.RepeatCountAsync(action.CauseId, null, action.Plan.Before(at), ct);
        action.Implement(plan.Done, action.EarliestCheck(at, Zone), before, Owner(plan.Zh), at, Zone);
        return action;
    }

    private async Task<CorrectiveAction> UnderwayAsync(SampleAction plan, CancellationToken ct)
    {
        var action = await PlanAsync(plan, 20, ct);
        action.Start(Owner(plan.Zh), Ago(18));
        return action;
    }

    private async Task<CorrectiveAction> PlanAsync(SampleAction plan, int daysAgo, CancellationToken ct)
    {
        var (at, causeId) = (Ago(daysAgo), scene.Causes[plan.Cause]);
        var complaints = await db.Complaints.Where(c => c.CauseId == causeId && c.ReceivedAt < at)
            .OrderByDescending(c => c.ReceivedAt).ThenBy(c => c.Id)
            .Select(c => c.Id)
            .Take(Linked)
            .ToListAsync(ct);
        var content = new CorrectiveActionContent
        {
            Title = plan.Title,
            Description = plan.Description,
            Kind = CorrectiveActionKind.Corrective,
            CauseId = causeId,
            Owner = Owner(plan.Zh),
            DueOn = scene.Time.DayOf(at).AddDays(30),
        };
        return CorrectiveAction.Create(content, complaints, scene.Crew.SupervisorOf(plan.Zh), at, Zone);
    }

    private Actor Owner(bool zh) => scene.Crew.Agents.First(agent => agent.TeamId == scene.Crew.TeamOf(zh));

    private DateTime Ago(int days) => scene.Time.After(scene.Now.AddDays(-days), 60);
}
