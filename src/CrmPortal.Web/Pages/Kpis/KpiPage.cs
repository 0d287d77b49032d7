using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>
/// What the pages of figures share: the period of the address, and the complaints of the reader. An agent's figures
/// are those of the complaints he owns; a supervisor's and a manager's are those of all they may see.
/// </summary>
public abstract class KpiPage(CrmDbContext db, WorkingCalendar working, KeptFigures kept) : CrmPage(db)
{
    /// <summary>First day, inclusive.</summary>
    [FromQuery]
    public string? From { get; set; }

    /// <summary>Last day, exclusive.</summary>
    [FromQuery]
    public string? To { get; set; }

    public Period Period { get; private set; }

    public KpiWindow Window { get; private set; } = null!;

    /// <summary>The figures are one person's own.</summary>
    public bool IsOwn => Actor.Role is Role.Agent;

    /// <summary>The query that keeps the period in the links between these pages.</summary>
    public string PeriodQuery => string.Create(CultureInfo.InvariantCulture, $"?from={Period.From:yyyy-MM-dd}&to={Period.To:yyyy-MM-dd}");

    /// <summary>The period where the address names none.</summary>
    protected virtual int DefaultDays => 90;

    protected IQueryable<Complaint> Complaints =>
        IsOwn ? Db.Complaints.Where(c => c.OwnerId == Actor.UserId) : Db.Complaints;

    protected async Task ReadPeriodAsync()
    {
        var today = LocalTime.DayOf(Now, Zone);
        var to = Day(To) ?? today.AddDays(1);
        var from = Day(From) ?? to.AddDays(-DefaultDays);
        Period = from < to ? new Period(from, to) : new Period(to.AddDays(-DefaultDays), to);
        Window = await WindowAsync(Period);
    }

    protected async Task<KpiWindow> WindowAsync(Period period)
    {
        var rules = await working.ReadAsync(Db, Ct);
        return KpiWindow.Of(period, Zone, Now, rules.Calendar.Between);
    }

    /// <summary>The figures of the period.</summary>
    protected Task<Overview> FiguresAsync() => kept.ReadAsync(Db, Actor, Complaints, IsOwn, Period, Zone, Window, Ct);

    /// <summary>The same over all that an agent may see, to stand beside his own.</summary>
    protected Task<Overview> FiguresOfAllAsync() => kept.ReadAsync(Db, Actor, Db.Complaints, isOwn: false, Period, Zone, Window, Ct);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1900 and < 2200
            ? day
            : null;
}
