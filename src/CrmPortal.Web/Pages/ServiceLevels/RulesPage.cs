using CrmPortal.Data;
using CrmPortal.Data.Calendar;
using CrmPortal.Data.ServiceLevels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.ServiceLevels;

/// <summary>A page that changes the calendar or the deadlines of everybody.</summary>
public abstract class RulesPage<TForm>(CrmDbContext db, WorkingCalendar working) : FormPage<TForm>(db)
    where TForm : class, new()
{
    protected Task<OfficeHours> OfficeHoursAsync() => Db.OfficeHours.Include(h => h.Days).SingleAsync(Ct);

    protected Task<ServiceLevelSettings> ServiceLevelsAsync() => Db.ServiceLevels.WithTimes().SingleAsync(Ct);

    /// <summary>Saves; from then on everybody works with the new rules, and open complaints get their new due times.</summary>
    protected async Task<IActionResult> CommitRulesAsync(object changed, string location, string flash)
    {
        Db.AskForDueTimes();
        var answer = await CommitAsync(changed, _ => location, flash);
        working.Forget();
        return answer;
    }
}
