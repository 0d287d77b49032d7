using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Tiers;

namespace CrmPortal.Web.Pages.Complaints;

/// <summary>The calendar and the deadlines in force, for a customer's tier.</summary>
internal static class ComplaintClocks
{
    public static async Task<ClockSettings> ForAsync(Tier? tier, CrmDbContext db, HttpContext http)
    {
        var working = http.RequestServices.GetRequiredService<WorkingCalendar>();
        return (await working.ReadAsync(db, http.RequestAborted)).Clocks(tier);
    }
}
