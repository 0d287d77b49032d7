using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.EntityFrameworkCore;
using RiskTeams = CrmPortal.Data.Tasks.RiskTeams;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>TSK-15. A new risk of a complaint asks the team that is responsible for it, with the same save.</summary>
public sealed class RiskTasks(WorkingCalendar working, Texts texts)
{
    /// <param name="db">Of whoever sets the risk.</param>
    /// <param name="complaint">New, or loaded for work.</param>
    /// <param name="risks">Those it did not bear before.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task OpenAsync(CrmDbContext db, Complaint complaint, Risks risks, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(complaint);
        if (await db.RiskTeams.AsNoTracking().FirstOrDefaultAsync(ct) is not { } teams)
        {
            return;
        }

        var inUse = await db.Teams.Where(t => t.RetiredAt == null).Select(t => t.Id).ToListAsync(ct);
        var asked = await db.Tasks.Where(t => t.ComplaintId == complaint.Id && t.Risk != null).Select(t => t.Risk).ToListAsync(ct);
        foreach (var risk in RiskTeams.Kinds.Where(risk => risks.HasFlag(risk) && !asked.Contains(risk)))
        {
            if (teams.For(risk) is { } team && inUse.Contains(team))
            {
                var task = db.Add(await AskAsync(db, complaint, risk, team, ct));

                // A complaint that is saved for the first time gets its key with the same save.
                task.Property(t => t.ComplaintId).CurrentValue = db.Entry(complaint).Property(c => c.Id).CurrentValue;
            }
        }
    }

    private async Task<FollowUpTask> AskAsync(CrmDbContext db, Complaint complaint, Risks risk, long team, CancellationToken ct)
    {
        var calendar = (await working.ReadAsync(db, ct)).Calendar;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var draft = new TaskDraft
        {
            Title = Texts.In(texts.Organisation.Culture, () => texts["Task.Risk.Title", texts.Label(risk)]),
            DueAt = FollowUpTask.EndOf(calendar.AddBusinessDays(LocalTime.DayOf(now, calendar.Zone), 1), calendar.Zone),
            Priority = TaskPriority.High,
            TeamId = team,
        };
        return complaint.Investigation.AskForRisk(risk, draft, now);
    }
}
