using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Queue;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Home;

/// <summary>What a supervisor sees first: <c>&lt;vc:supervisor-home /&gt;</c>.</summary>
public sealed class SupervisorHome(CrmDbContext db, WorkingCalendar working, CountCache cache, Texts texts) : ViewComponent
{
    private const int Shown = 8;

    private static readonly ComplaintView[] Counted =
        [ComplaintView.Overdue, ComplaintView.DueSoon, ComplaintView.Unassigned, ComplaintView.Escalated];

    private static readonly CorrectiveActionView[] CountedActions = [CorrectiveActionView.Overdue, CorrectiveActionView.CheckDue];

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var ct = HttpContext.RequestAborted;
        var actor = db.Origin?.Actor ?? Actor.Anonymous;
        var rules = await working.ReadAsync(db, ct);
        var now = LocalTime.FullMinute(db.Clock.GetUtcNow().UtcDateTime);
        var soon = DueView.SoonUntil(rules.Calendar, now);
        var filter = new ComplaintFilter { Now = now, SoonUntil = soon, UserId = actor.UserId ?? 0 };
        var counts = await cache.ReadAsync(db, actor, filter, Counted, ct);
        var mine = await ReadAsync(filter with { View = ComplaintView.Mine }, db.Complaints, ct);
        var team = await ReadAsync(filter, db.Complaints.InQueueOf(actor.TeamId), ct);
        var today = LocalTime.DayOf(now, texts.Organisation.Zone);
        var actions = await db.CorrectiveActions.CountViewsAsync(CountedActions, today, ct);
        return View("~/Pages/Home/_SupervisorHome.cshtml", new SupervisorBoard(counts, Lines(mine), Lines(team), actions));

        ComplaintShortList Lines(IReadOnlyList<ComplaintRow> rows) => new(rows, row => DueView.Of(row, rules, now, soon, texts));
    }

    private Task<IReadOnlyList<ComplaintRow>> ReadAsync(ComplaintFilter filter, IQueryable<Complaint> complaints, CancellationToken ct) =>
        filter.View.Order(ComplaintOrder.Due).ReadFirstAsync(complaints.Where(filter), Shown, found => found.Rows(db), ct);
}

/// <param name="Counts">Of the views that need attention.</param>
/// <param name="Mine">What the supervisor owns.</param>
/// <param name="Team">What is due first in their team's queue and in everyone's; in every queue where they have no team.</param>
/// <param name="Actions">Corrective actions that wait for somebody.</param>
public sealed record SupervisorBoard(
    IReadOnlyDictionary<ComplaintView, int> Counts, ComplaintShortList Mine, ComplaintShortList Team, IReadOnlyDictionary<CorrectiveActionView, int> Actions);
