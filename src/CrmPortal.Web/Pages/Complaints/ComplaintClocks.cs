using CrmPortal.Data;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Tiers;

namespace CrmPortal.Web.Pages.Complaints;

/// <summary>The calendar and the deadlines in force, for a customer's tier.</summary>
internal static class ComplaintClocks
{
    public static Task<ClockSettings> ForAsync(Tier? tier, CrmDbContext db, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(db);
        var zone = http.RequestServices.GetRequiredService<Organisation>().Zone;
        return Task.FromResult(new ClockSettings(BusinessCalendar.Default(zone), DeadlineTable.Default, TierFactor.Of(tier?.ToString())));
    }
}
