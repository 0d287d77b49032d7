using CrmPortal.Data;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Tiers;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Pages.Complaints.Detail;

/// <summary>The calendar and the deadlines in force, for a customer's tier.</summary>
internal static class WorkingClocks
{
    public static async Task<ClockSettings> ForAsync(Tier? tier, CrmDbContext db, HttpContext http)
    {
        var working = http.RequestServices.GetRequiredService<WorkingCalendar>();
        return (await working.ReadAsync(db, http.RequestAborted)).Clocks(tier);
    }
}
