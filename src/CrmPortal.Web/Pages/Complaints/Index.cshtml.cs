using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Reading;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints;

/// <summary>The queue, and beside it the complaint that <c>?open=</c> names.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db, WorkingCalendar working, KeptCounts counts) : CrmPage(db)
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

    public Slice<ComplaintRow> Complaints { get; private set; } = null!;

    public IReadOnlyDictionary<ComplaintView, int> Counts { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    /// <summary>The reader's saved views and his team's, each with its query.</summary>
    public IReadOnlyList<(string Name, string Query)> Saved { get; private set; } = [];

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
        var (after, before) = (Place(Search.After), Place(Search.Before));
        var backwards = before is not null;
        var read = await (await Db.Complaints.Where(filter).SearchedAsync(Search, Db, Ct))
            .From(filter.View, Search.Order, before ?? after, backwards)
            .Take(Slice.Reach)
            .Rows(Db)
            .ToListAsync(Ct);
        Complaints = Slice.Cut(read, backwards, fromStart: after is null && before is null);
        Counts = await counts.ReadAsync(Db, Actor, filter, Counted, Ct);
        Types = await ComplaintChoices.TypesAsync(Db, Ct);
        Channels = await ComplaintChoices.ChannelsAsync(Db, Ct);
        Narrowing = await ComplaintNarrowingText.OfAsync(Search, Db, T, Ct);
        Saved = [.. (await Db.SavedViews.OrderBy(v => v.Name).ThenBy(v => v.Id).Select(v => new { v.Name, v.Query }).Take(SavedShown).ToListAsync(Ct)).Select(v => (v.Name, v.Query))];
        Detail = await ComplaintDetail.FindAsync(Search.Open, Db, Rules, Actor, Now, Ct);
        return Page();
    }

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

    private static (DateTime At, long Id)? Place(string? text) =>
        Cursor.Parse(text) is { } cursor
        && long.TryParse(cursor.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTime.MaxValue.Ticks
            ? (new DateTime(ticks, DateTimeKind.Utc), cursor.Id)
            : null;
}
