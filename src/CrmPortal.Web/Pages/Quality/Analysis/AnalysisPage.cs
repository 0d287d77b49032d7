using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Quality.Analysis;

/// <summary>What the analysis and its file share.</summary>
[Authorize(Policy = QualityModule.Analyse)]
public abstract class AnalysisPage(CrmDbContext db) : CrmPage(db)
{
    [FromQuery]
    public AnalysisQuery Search { get; set; } = new();

    public Period Period { get; private set; }

    /// <summary>The complaints of the period that count, among those the reader may see.</summary>
    protected IQueryable<Complaint> Complaints => Db.Complaints.Analysed(Period.In(Zone));

    protected void ReadPeriod() => Period = Search.PeriodAt(LocalTime.DayOf(Now, Zone));
}
