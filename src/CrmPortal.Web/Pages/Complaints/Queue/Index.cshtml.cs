using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Detail;
using CrmPortal.Web.Pages.Complaints.Intake;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Security;
using CrmPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>The queue, and beside it the complaint that <c>?open=</c> names.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db, WorkingCalendar working, CountCache counts, QueuePageCache pages) : CrmPage(db)
{
    private const int SavedShown = 40;

    /// <summary>The views with a chip, in its order.</summary>
    public static readonly IReadOnlyList<ComplaintView> Counted =
    [
        ComplaintView.Open, ComplaintView.Unassigned, ComplaintView.Mine, ComplaintView.DueSoon, ComplaintView.Overdue,
        ComplaintView.Major, ComplaintView.Escalated, ComplaintView.Revisit,
    ];

    public ComplaintQuery Search { get; private set; } = null!;

    public QueuePage Shown { get; private set; } = null!;

    /// <summary>The complaint beside the list; null where none is asked for, or none that may be seen.</summary>
    public ComplaintDetail? Detail { get; private set; }

    /// <summary>What a link from the analysis narrows the list to; empty without one.</summary>
    public IReadOnlyList<string> Narrowing { get; private set; } = [];

    private WorkingRules Rules { get; set; } = null!;

    /// <summary>CMP-64. What the list, its marks and its counts are as of.</summary>
    private DateTime Minute => LocalTime.FullMinute(Now);

    private DateTime SoonUntil { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Search = new ComplaintQuery(Request.Query);
        Rules = await working.ReadAsync(Db, Ct);
        SoonUntil = DueView.SoonUntil(Rules.Calendar, Minute);
        var view = Search.ViewOf(Actor, Minute, SoonUntil);
        var stamp = await ChangeStamp.OfComplaintsAsync(Db, Ct);
        Shown = await pages.ReadAsync(
            new QueueQuestion(Actor, Texts.Language, CurrentQuery.Keeping(Request, "open", null)),
            new QueueState(stamp, Minute, SoonUntil),
            () => ReadAsync(view, stamp));
        Narrowing = await Search.TellAsync(CrmRequest);
        Detail = await ComplaintDetail.FindAsync(Search.Open, Db, Rules, Actor, Now, Ct);
        return Page();
    }

    /// <summary>The values of an enumeration as choices, in its order.</summary>
    public static IEnumerable<SelectListItem> Labelled<TEnum>(Texts t)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Select(value => new SelectListItem(t.Label(value), value.ToString()));

    public DueView? Due(ComplaintRow row) => DueView.Of(row, Rules, Minute, SoonUntil, T);

    /// <summary>Nobody owns it, and this reader could.</summary>
    public bool CanTake(ComplaintRow row) => row.OwnerId is null && row.NextDueAt is not null && Actor.WorksWithCustomers;

    private async Task<QueuePage> ReadAsync(ComplaintFilter view, long stamp)
    {
        var found = await Search.WhereAsync(Db.Complaints, view, CrmRequest);
        var page = await view.View.Order(Search.Order).ReadAsync(found, Search.Place, some => some.Rows(Db), Ct);
        var saved = await Db.SavedViews.OrderBy(v => v.Name).ThenBy(v => v.Id).Select(v => new { v.Name, v.Query }).Take(SavedShown).ToListAsync(Ct);
        return new QueuePage(
            page,
            await counts.ReadAsync(Db, Actor, view, Counted, stamp, Ct),
            await ComplaintChoices.TypesAsync(Db, Ct),
            await ComplaintChoices.ChannelsAsync(Db, Ct),
            [.. saved.Select(v => (v.Name, v.Query))]);
    }
}
