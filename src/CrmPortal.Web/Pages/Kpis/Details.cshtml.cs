using CrmPortal.Data;
using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>One figure explained: value, formula, population, what was left out and why.</summary>
[Authorize(Policy = KpisModule.ReadFigures)]
public sealed class DetailsModel(CrmDbContext db, WorkingCalendar working, FigureCache figures) : KpiPage(db, working, figures)
{
    public KpiResult Result { get; private set; } = null!;

    /// <summary>The same figure over everything the reader's team handles, beside their own.</summary>
    public KpiResult? OfAll { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (KpiCatalogue.Find(code) is not { } kpi)
        {
            return NotFound();
        }

        await ReadPeriodAsync();
        Result = (await FiguresAsync()).Of(kpi.Code);
        OfAll = IsOwn ? (await FiguresOfAllAsync()).Of(kpi.Code) : null;

        return Page();
    }
}
