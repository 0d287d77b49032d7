using CrmPortal.Data.Reading;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Seeding;

/// <summary>What the company changes because of its complaints: one action that helped, one that did not, one to be checked, one under way.</summary>
internal sealed class SampleActions(CrmDbContext db, SampleScene scene)
{
    private const int Linked = 4;

    private TimeZoneInfo Zone => scene.Time.Zone;

    public async Task<IReadOnlyList<CorrectiveAction>> MakeAsync(CancellationToken ct)
    {
        var helped = await PlanAsync("Handover fails", zh: true, 240, "夜班交接改为系统强制扫描", "未扫描的货物不能交接，滞留超过 12 小时自动提醒调度。", ct);
        await ImplementAsync(helped, zh: true, 225, "扫描枪与系统拦截已在两个中转仓启用", ct);
        await CheckAsync(helped, zh: true, EffectVerdict.Effective, "样本较少，但夜班抽查 30 票无漏扫", ct);

        var failed = await PlanAsync("Wrong or outdated data", zh: false, 170, "Rating rules reach existing contracts", "Every change of a rating rule is applied to the contracts that are in force.", ct);
        await ImplementAsync(failed, zh: false, 150, "Script run once for all contracts", ct);
        await CheckAsync(failed, zh: false, EffectVerdict.NotEffective, "Contracts signed after the run still had the old rules", ct);

        var waiting = await PlanAsync("Nobody responsible", zh: true, 110, "公共邮箱每日指定值班人", "值班表由主管每周五发布，未认领邮件 4 小时后提醒。", ct);
        await ImplementAsync(waiting, zh: true, 85, "值班表已启用", ct);

        var underway = await PlanAsync("Too few staff at the time", zh: false, 20, "Rota follows the forecast of the peak season", "Shifts of November and December are planned from last year's volume.", ct);
        underway.Start(Owner(zh: false), Ago(18));
        return [helped, failed, waiting, underway];
    }

    private async Task<CorrectiveAction> PlanAsync(string cause, bool zh, int daysAgo, string title, string description, CancellationToken ct)
    {
        var (at, causeId) = (Ago(daysAgo), scene.Causes[cause]);
        var complaints = await db.Complaints.Where(c => c.CauseId == causeId && c.ReceivedAt < at)
            .OrderByDescending(c => c.ReceivedAt).ThenBy(c => c.Id)
            .Select(c => c.Id)
            .Take(Linked)
            .ToListAsync(ct);
        var draft = new CorrectiveActionDraft
        {
            Title = title,
            Description = description,
            Kind = CorrectiveActionKind.Corrective,
            CauseId = causeId,
            Owner = Owner(zh),
            DueOn = scene.Time.DayOf(at).AddDays(30),
        };
        return CorrectiveAction.Create(draft, complaints, scene.Crew.SupervisorOf(zh), at, Zone);
    }

    private async Task ImplementAsync(CorrectiveAction action, bool zh, int daysAgo, string note, CancellationToken ct)
    {
        var at = Ago(daysAgo);
        action.Start(Owner(zh), at.AddDays(-10));
        var before = await db.RepeatCountAsync(action.CauseId, action.TypeId, action.Plan.Before(at), ct);
        action.Implement(note, action.EarliestCheck(at, Zone), before, Owner(zh), at, Zone);
    }

    private async Task CheckAsync(CorrectiveAction action, bool zh, EffectVerdict verdict, string reason, CancellationToken ct)
    {
        var after = await db.RepeatCountAsync(action.CauseId, action.TypeId, action.Plan.After(action.ImplementedAt!.Value), ct);
        action.Check(after, verdict, reason, scene.Time.DayOf(scene.Now).AddDays(20), scene.Crew.SupervisorOf(zh), action.ImplementedAt.Value.AddDays(73), Zone);
    }

    private Actor Owner(bool zh) => scene.Crew.Agents.First(agent => agent.TeamId == scene.Crew.TeamOf(zh));

    private DateTime Ago(int days) => scene.Time.After(scene.Now.AddDays(-days), 60);
}
