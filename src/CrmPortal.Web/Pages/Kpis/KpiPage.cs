using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Kpis;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>What the pages of figures share: the period of the address, and the complaints of the reader.</summary>
public abstract class KpiPage(CrmDbContext db, WorkingCalendar working, FigureCache figures) : CrmPage(db)
{
    private AskedPeriod _asked = null!;

    public Period Period => _asked.Days;

    public KpiWindow Window => _asked.Window;

    /// <summary>The figures are one person's own.</summary>
    public bool IsOwn => AskedPeriod.IsOwn(Actor);

    /// <summary>The query that keeps the period in the links between these pages.</summary>
    public string PeriodQuery => string.Create(CultureInfo.InvariantCulture, $"?from={Period.From:yyyy-MM-dd}&to={Period.To:yyyy-MM-dd}");

    /// <summary>The period where the address names none.</summary>
    protected virtual int DefaultDays => AskedPeriod.UsualDays;

    protected IQueryable<Complaint> Complaints => AskedPeriod.ComplaintsOf(CrmRequest);

    protected async Task<AskedPeriod> ReadPeriodAsync() => _asked = await AskedPeriod.ReadAsync(CrmRequest, working, DefaultDays);

    /// <summary>The figures of the period.</summary>
    protected Task<Overview> FiguresAsync() => figures.ReadAsync(Db, Question(IsOwn), Ct);

    /// <summary>The same over all that an agent may see, to stand beside their own.</summary>
    protected Task<Overview> FiguresOfAllAsync() => figures.ReadAsync(Db, Question(onlyOwn: false), Ct);

    private FigureQuestion Question(bool onlyOwn) => Overview.Ask(Period, Now, _asked.Calendar, onlyOwn);
}
