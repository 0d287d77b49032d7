using CrmPortal.Data;
using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>GUI-09. How the limits of the roles and the guidelines are used, by whoever puts remedies forward.</summary>
[Authorize(Policy = QualityModule.ReadQuality)]
public sealed class LimitsModel(CrmDbContext db, WorkingCalendar working, KeptFigures kept) : LimitsPage(db, working, kept)
{
    public const int DeviationsShown = 100;

    public IReadOnlyList<RemedyUse> People { get; private set; } = [];

    public IReadOnlyList<RemedyFact> Deviations { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await ReadRemediesAsync(Db.Complaints);
        People = RemedyUse.Of(Remedies, T.Organisation.Currency);
        Deviations = [.. Remedies.Where(fact => fact.DeviationReason is not null)];
    }
}
