using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>CMP-68. The open complaints as they stood at the end of a day.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class OnDayModel(CrmDbContext db) : CrmPage(db)
{
    /// <summary>The count is not carried beyond this.</summary>
    public const int CountCap = 10_000;

    [FromQuery(Name = "day")]
    public string? Asked { get; set; }

    [FromQuery]
    public string? After { get; set; }

    /// <summary>The day asked for, yesterday where none is; never after today.</summary>
    public DateOnly Day { get; private set; }

    public DateOnly Today => LocalTime.DayOf(Now, Zone);

    /// <summary>The end of the day, or now.</summary>
    public DateTime Instant { get; private set; }

    public int Count { get; private set; }

    public KeysetPage<QueueOnDayRow> Rows { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        Day = DateOnly.TryParseExact(Asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= Today && day.Year > 2000
            ? day
            : Today.AddDays(-1);
        var end = LocalTime.StartOfDay(Day.AddDays(1), Zone);
        Instant = end < Now ? end : Now;
        var open = await Db.Complaints.OpenAtAsync(Db, Instant, Ct);
        Count = await open.Take(CountCap).CountAsync(Ct);
        Rows = await QueueOnDay.OldestFirst.ReadAsync(open, new PagePlace(Cursor.Parse(After)), some => some.OnDayRows(Db, Instant), Ct);
        return Page();
    }
}
