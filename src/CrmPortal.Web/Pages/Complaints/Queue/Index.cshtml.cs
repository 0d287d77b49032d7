using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
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
public sealed class IndexModel(CrmDbContext db, WorkingCalendar working, KeptCounts counts, KeptQueuePages kept) : CrmPage(db)
{
    private const int SavedShown = 40;

    /// <summary>The views with a chip, in its order.</summary>
    public static readonly IReadOnlyList<ComplaintView> Counted =
    [
        ComplaintView.Open, ComplaintView.Unassigned, ComplaintView.Mine, ComplaintView.DueSoon, ComplaintView.Overdue,
        ComplaintView.Major, ComplaintView.Escalated, ComplaintView.Revisit,
    ];

    [FromQuery]
    public ComplaintQuery Search { get; set; } = new();

    public QueuePage Shown { get; private set; } = null!;

    /// <summary>The complaint beside the list; null where none is asked for, or none that may be seen.</summary>
    public ComplaintDetail? Detail { get; private set; }

    /// <summary>What a link from the analysis narrows the list to; empty without one.</summary>
    public IReadOnlyList<string> Narrowing { get; private set; } = [];

    public bool FiltersAreSet => Search is { Status: not null } or { Priority: not null } or { Type: not null } or { Channel: not null };

    private WorkingRules Rules { get; set; } = null!;

    /// <summary>CMP-64. What the list, its marks and its counts are as of.</summary>
    private DateTime Minute => LocalTime.FullMinute(Now);

    private DateTime SoonUntil { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Rules = await working.ReadAsync(Db, Ct);
        SoonUntil = DueView.SoonUntil(Rules.Calendar, Minute);
        var filter = Search.Filter(Actor, Minute, SoonUntil, Zone);
        var stamp = await ChangeStamp.OfComplaintsAsync(Db, Ct);
        Shown = await kept.ReadAsync(
            new QueueQuestion(Actor, Texts.Language, CurrentQuery.Keeping(Request, "open", null)),
            new QueueState(stamp, Minute, SoonUntil),
            () => ReadAsync(filter, stamp));
        Narrowing = await ComplaintNarrowingText.OfAsync(Search, Db, T, Ct);
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

    public string? CursorOf(ComplaintRow? row)
    {
        if (row is null)
        {
            return null;
        }

        var at = Search.Order is ComplaintOrder.Received ? row.ReceivedAt : row.DueAt ?? row.ReceivedAt;
        return new Cursor(at.Ticks.ToString(CultureInfo.InvariantCulture), row.Id).ToString();
    }

    private async Task<QueuePage> ReadAsync(ComplaintFilter filter, long stamp)
    {
        var (after, before) = (Place(Search.After), Place(Search.Before));
        var backwards = before is not null;
        var rows = await (await Db.Complaints.Where(filter).SearchedAsync(Search, Db, Ct))
            .From(filter.View, Search.Order, before ?? after, backwards)
            .Take(Slice.Reach)
            .Rows(Db)
            .ToListAsync(Ct);
        var saved = await Db.SavedViews.OrderBy(v => v.Name).ThenBy(v => v.Id).Select(v => new { v.Name, v.Query }).Take(SavedShown).ToListAsync(Ct);
        return new QueuePage(
            Slice.Cut(rows, backwards, fromStart: after is null && before is null),
            await counts.ReadAsync(Db, Actor, filter, Counted, stamp, Ct),
            await ComplaintChoices.TypesAsync(Db, Ct),
            await ComplaintChoices.ChannelsAsync(Db, Ct),
            [.. saved.Select(v => (v.Name, v.Query))]);
    }

    private static (DateTime At, long Id)? Place(string? text) =>
        Cursor.Parse(text) is { } cursor
        && long.TryParse(cursor.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTime.MaxValue.Ticks
            ? (new DateTime(ticks, DateTimeKind.Utc), cursor.Id)
            : null;
}
