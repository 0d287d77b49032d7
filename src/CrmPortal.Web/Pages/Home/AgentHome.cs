using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Queue;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Home;

/// <summary>What an agent sees first: their tasks, their complaints and the corrective actions they own, by due time. <c>&lt;vc:desk /&gt;</c>.</summary>
public sealed class AgentHome(CrmDbContext db, WorkingCalendar working, CountCache cache, Organisation organisation, Texts texts) : ViewComponent
{
    private const int Shown = 10;

    private static readonly ComplaintView[] Counted = [ComplaintView.Mine, ComplaintView.DueSoon, ComplaintView.Overdue, ComplaintView.Unassigned];

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var ct = HttpContext.RequestAborted;
        var actor = db.Origin?.Actor ?? Actor.Anonymous;
        var rules = await working.ReadAsync(db, ct);
        var now = LocalTime.FullMinute(db.Clock.GetUtcNow().UtcDateTime);
        var soon = DueView.SoonUntil(rules.Calendar, now);
        var filter = new ComplaintFilter { Now = now, SoonUntil = soon, UserId = actor.UserId ?? 0 };
        var counts = await cache.ReadAsync(db, actor, filter, Counted, ct);
        var complaints = await ComplaintView.Mine.Order(ComplaintOrder.Due)
            .ReadFirstAsync(db.Complaints.Where(filter with { View = ComplaintView.Mine }), Shown, found => found.Rows(db), ct);
        var tasks = await TaskBox.Mine.Order().ReadFirstAsync(db.Tasks.In(TaskBox.Mine, actor, now), Shown, found => found.Rows(db), ct);
        var today = LocalTime.DayOf(now, organisation.Zone);
        var actions = await db.CorrectiveActions.In(CorrectiveActionView.Open, today).Where(a => a.OwnerId == filter.UserId)
            .InOrder()
            .Take(Shown)
            .Rows()
            .ToListAsync(ct);
        return View("~/Pages/Home/_AgentHome.cshtml", new AgentHomeView(
            counts,
            new ComplaintShortList(complaints, row => DueView.Of(row, rules, now, soon, texts)),
            tasks,
            actions,
            now,
            today));
    }
}

/// <param name="Counts">Of the complaints the agent sees.</param>
/// <param name="Complaints">Those they own, the next due first.</param>
/// <param name="Tasks">What they have to do, the next due first.</param>
/// <param name="Actions">Corrective actions they own and have not finished, the next due first.</param>
/// <param name="Now">The instant of the reading, UTC.</param>
/// <param name="Today">Of the organisation.</param>
public sealed record AgentHomeView(
    IReadOnlyDictionary<ComplaintView, int> Counts,
    ComplaintShortList Complaints,
    IReadOnlyList<TaskRow> Tasks,
    IReadOnlyList<CorrectiveActionListItem> Actions,
    DateTime Now,
    DateOnly Today);
