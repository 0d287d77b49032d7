using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>Exactly the complaints a figure counts, with the verdict on each.</summary>
[Authorize(Policy = KpisModule.ReadFigures)]
public sealed class RowsModel(CrmDbContext db, WorkingCalendar working, FigureCache figures) : KpiPage(db, working, figures)
{
    private const int PerPage = 50;

    private KpiPopulation _population = null!;

    [FromQuery(Name = "page")]
    public string? PageText { get; set; }

    public IReadOnlyList<KpiMember> Members { get; private set; } = [];

    /// <summary>What the list is narrowed to, in words: types, channels, an age.</summary>
    public IReadOnlyList<string> Scope { get; private set; } = [];

    public ComplaintKpi Kpi { get; private set; } = null!;

    public int Total => _population.Rows.Count;

    public int PageNumber { get; private set; } = 1;

    public bool HasMore => PageNumber * PerPage < Total;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (KpiCatalogue.Find(code) is not { } kpi)
        {
            return NotFound();
        }

        Kpi = kpi;
        await ReadPeriodAsync();
        _population = await KpiPopulation.ReadAsync(kpi, Complaints, Window, CrmRequest);

        if (int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && (page - 1L) * PerPage < Total && page > 1)
        {
            PageNumber = page;
        }

        Members = await _population.MembersAsync([.. _population.Rows.Skip((PageNumber - 1) * PerPage).Take(PerPage)]);
        Scope = await ScopeAsync();
        return Page();
    }

    private async Task<IReadOnlyList<string>> ScopeAsync()
    {
        List<string> scope = [];
        if (_population.TypeIds is { Count: > 0 } types)
        {
            scope.AddRange(await Db.ComplaintTypes.Where(t => types.Contains(t.Id)).Select(t => Texts.IsChinese ? t.NameZh : t.NameEn).ToListAsync(Ct));
        }

        if (_population.ChannelIds is { Count: > 0 } channels)
        {
            scope.AddRange(await Db.Channels.Where(c => channels.Contains(c.Id)).Select(c => Texts.IsChinese ? c.NameZh : c.NameEn).ToListAsync(Ct));
        }

        if (_population.Age is { } age)
        {
            scope.Add(T.Band(age));
        }

        return scope;
    }
}
