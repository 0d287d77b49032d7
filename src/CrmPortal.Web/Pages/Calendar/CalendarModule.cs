using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Pages.Calendar;

/// <summary>Working hours and holidays.</summary>
internal sealed class CalendarModule : PortalModule
{
    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Calendars", "/admin/calendars", "calendar", "c", Role.Admin) { Place = 180 },
    ];
}
