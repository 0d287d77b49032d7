using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>GUI-09. How the limits of the roles and the guidelines are used, by whoever puts remedies forward.</summary>
[Authorize(Policy = QualityModule.ReadQuality)]
public sealed class LimitsModel(CrmDbContext db, WorkingCalendar working, FigureCache figures) : KpiPage(db, working, figures)
{
    public const int DeviationsShown = 100;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<RemedyFact> Remedies { get; private set; } = [];

    /// <summary>There are more than could be read.</summary>
    public bool IsCut => Remedies.Count == RemedyFacts.Most;

    public IReadOnlyList<RemedyUse> People { get; private set; } = [];

    public IReadOnlyList<RemedyFact> Deviations { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await ReadPeriodAsync();
        Remedies = await Db.Complaints.RemediesAsync(Window.FromUtc, Window.ToUtc, Ct);
        People = RemedyUse.Of(Remedies, T.Organisation.Currency);
        Deviations = [.. Remedies.Where(fact => fact.DeviationReason is not null)];
    }
}
