using CrmPortal.Data;
using CrmPortal.Data.Tasks;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>TSK-15. A new risk of a complaint asks the team that is responsible for it.</summary>
public sealed class AskRiskTeams(WorkingCalendar working, Texts texts) : Reaction<RisksAdded>
{
    protected override async Task ReactAsync(CrmDbContext db, IReadOnlyList<RisksAdded> happened, CancellationToken ct)
    {
        if (await db.RiskTeams.AsNoTracking().FirstOrDefaultAsync(ct) is not { } teams)
        {
            return;
        }

        var inUse = await db.Teams.Where(t => t.RetiredAt == null).Select(t => t.Id).ToListAsync(ct);
        foreach (var (complaint, risks) in happened)
        {
            var asked = await db.Tasks.Where(t => t.ComplaintId == complaint.Id && t.Risk != null).Select(t => t.Risk).ToListAsync(ct);
            foreach (var risk in RiskTeams.Kinds.Where(risk => risks.HasFlag(risk) && !asked.Contains(risk)))
            {
                if (teams.For(risk) is { } team && inUse.Contains(team))
                {
                    db.AddQuestion(await AskAsync(db, complaint, risk, team, ct), complaint);
                }
            }
        }
    }

    private async Task<FollowUpTask> AskAsync(CrmDbContext db, Complaint complaint, Risks risk, long team, CancellationToken ct)
    {
        var calendar = (await working.ReadAsync(db, ct)).Calendar;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var input = new NewTask
        {
            Title = Texts.In(texts.Organisation.Culture, () => texts["Task.Risk.Title", texts.Label(risk)]),
            DueAt = FollowUpTask.EndOf(calendar.AddBusinessDays(LocalTime.DayOf(now, calendar.Zone), 1), calendar.Zone),
            Priority = TaskPriority.High,
            TeamId = team,
        };
        return complaint.Investigation.AskForRisk(risk, input, now);
    }
}
