using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Calendar;

/// <summary>Makes days holidays, workdays, or ordinary days again.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class DayModel(CrmDbContext db, WorkingCalendar working) : RulesPage<DayForm>(db, working)
{
    public async Task OnGetAsync(string? date)
    {
        var hours = await OfficeHoursAsync();
        Version = hours.Version;
        Input.Date = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : LocalTime.DayOf(Now, Zone);
        Fill(Input, hours);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var hours = await OfficeHoursAsync();
        Expect(hours);
        var first = Input.Date!.Value;
        if (Input.Kind is null)
        {
            Db.RemoveRange(hours.FindRemovable(first, Input.LastDate ?? first, Zone, Now));
        }
        else
        {
            hours.Add(Input.Days(), Zone, Now);
        }

        return await CommitRulesAsync(hours, string.Create(CultureInfo.InvariantCulture, $"/admin/calendars?year={first.Year}"), T["Calendar.Day.Saved", T.Date(first)]);
    }

    protected override async Task<object?> StoredFormAsync()
    {
        var stored = await Db.OfficeHours.AsNoTracking().Include(h => h.Days).SingleAsync(Ct);
        Version = stored.Version;
        var form = new DayForm { Date = Input.Date, LastDate = Input.LastDate };
        Fill(form, stored);
        return form;
    }

    private static void Fill(DayForm form, OfficeHours hours)
    {
        if (hours.Days.FirstOrDefault(d => d.Date == form.Date) is { } known)
        {
            (form.Kind, form.Name, form.Hours) = (known.Kind, known.Name, known.Hours);
        }
    }
}
