using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>The remedies of the period in the address, as the report and its file show them.</summary>
public abstract class LimitsPage(CrmDbContext db, WorkingCalendar working, KeptFigures kept) : KpiPage(db, working, kept)
{
    /// <summary>The latest first.</summary>
    public IReadOnlyList<RemedyFact> Remedies { get; private set; } = [];

    /// <summary>There are more than could be read.</summary>
    public bool IsCut => Remedies.Count == RemedyFacts.Most;

    protected async Task ReadRemediesAsync(IQueryable<Complaint> complaints)
    {
        await ReadPeriodAsync();
        Remedies = await complaints.RemediesAsync(Window.FromUtc, Window.ToUtc, Ct);
    }
}
