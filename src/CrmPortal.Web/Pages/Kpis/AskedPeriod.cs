using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>The period that the address of a figure names, and whose complaints it is about.</summary>
/// <param name="Days">From <c>from</c>, the first day, to <c>to</c>, the day after the last.</param>
/// <param name="Window">The same as instants, with the calendar.</param>
/// <param name="Calendar">The organisation's.</param>
public sealed record AskedPeriod(Period Days, KpiWindow Window, BusinessCalendar Calendar)
{
    /// <summary>Where the address names no period.</summary>
    public const int UsualDays = 90;

    /// <param name="request">Its address names the period.</param>
    /// <param name="usualDays">Days up to today, where it names none.</param>
    public static async Task<AskedPeriod> ReadAsync(CrmRequest request, WorkingCalendar working, int usualDays = UsualDays)
    {
        var to = Day(request, "to") ?? LocalTime.DayOf(request.Now, request.Zone).AddDays(1);
        var from = Day(request, "from") ?? to.AddDays(-usualDays);
        var days = from < to ? new Period(from, to) : new Period(to.AddDays(-usualDays), to);
        var rules = await working.ReadAsync(request.Db, request.Ct);
        return new AskedPeriod(days, KpiWindow.Of(days, request.Zone, request.Now, rules.Calendar.Between), rules.Calendar);
    }

    /// <summary>The figures are one person's own.</summary>
    public static bool IsOwn(Actor reader)
    {
        return reader.Role is Role.Agent;
    }

    /// <summary>An agent's figures are those of the complaints they own; a supervisor's and a manager's are those of all they may see.</summary>
    public static IQueryable<Complaint> ComplaintsOf(CrmRequest request)
    {
        return IsOwn(request.Actor) ? request.Db.Complaints.Where(c => c.OwnerId == request.Actor.UserId) : request.Db.Complaints;
    }

    private static DateOnly? Day(CrmRequest request, string name) =>
        AddressValue.Day.TryRead(request.Http.Request.Query[name].FirstOrDefault(), out var day) ? day : null;
}
