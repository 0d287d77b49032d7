using CrmPortal.Data;
using CrmPortal.Data.Interactions;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Detail;

/// <summary>What departments are asked about a complaint: <c>&lt;vc:departments complaint="…" /&gt;</c>.</summary>
public sealed class Departments(CrmDbContext db, WorkingCalendar working) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Complaint complaint)
    {
        var ct = HttpContext.RequestAborted;
        var actor = db.Origin?.Actor ?? Actor.Anonymous;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var tasks = await db.QuestionsAsync(complaint.Id, ct);
        List<long> people = [.. tasks.Select(t => t.AssigneeId).OfType<long>()];
        List<long> teams = [.. tasks.Select(t => t.TeamId).OfType<long>()];
        var names = people.Count == 0 ? [] : await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        var departments = teams.Count == 0 ? [] : await db.Teams.Where(t => teams.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, ct);
        var calendar = (await working.ReadAsync(db, ct)).Calendar;
        return View("~/Pages/Complaints/Detail/_Departments.cshtml", new DepartmentsView(
            complaint,
            complaint.Allows(ComplaintAction.Ask, actor),
            now,
            [
                .. tasks.Select(task => new DepartmentsRow(
                    task,
                    task.TeamId is { } team ? departments.GetValueOrDefault(team) : null,
                    task.AssigneeId is { } person ? names.GetValueOrDefault(person) : null,
                    task.Turns()[^1].TimeIn(calendar.Between, now),
                    complaint.CanTakeOver(task, actor))),
            ]));
    }
}
