using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Calendar;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Calendar;

/// <summary>The ordinary week as a form, and a year with the days that differ.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class IndexModel(CrmDbContext db, WorkingCalendar working) : RulesPage<WeekForm>(db, working)
{
    [FromQuery(Name = "year")]
    public string? YearAsked { get; set; }

    public int Year { get; private set; }

    public BusinessCalendar Calendar { get; private set; } = null!;

    /// <summary>The days of the year that differ, in order.</summary>
    public IReadOnlyList<SpecialDay> Days { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var hours = await OfficeHoursAsync();
        (Input, Version) = (WeekForm.From(hours), hours.Version);
        Show(hours);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var hours = await OfficeHoursAsync();
        Expect(hours);
        hours.Change(Input.Week(), Zone, Now);
        return await CommitRulesAsync(hours, "/admin/calendars", T["Calendar.Saved"]);
    }

    protected override async Task PrepareAsync() =>
        Show(await Db.OfficeHours.AsNoTracking().Include(h => h.Days).SingleAsync(Ct));

    protected override async Task<object?> StoredFormAsync()
    {
        var stored = await Db.OfficeHours.AsNoTracking().SingleAsync(Ct);
        Version = stored.Version;
        return WeekForm.From(stored);
    }

    private void Show(OfficeHours hours)
    {
        var today = LocalTime.DayOf(Now, Zone);
        Year = int.TryParse(YearAsked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= DayForm.FirstYear and <= DayForm.LastYear
            ? year
            : today.Year;
        Calendar = hours.Calendar(Zone);
        Days = [.. hours.Days.Where(d => d.Date.Year == Year).OrderBy(d => d.Date)];
    }
}
