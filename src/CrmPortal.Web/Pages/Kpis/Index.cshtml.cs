using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>The figures of a period at a glance; each number leads to what it counts.</summary>
[Authorize(Policy = Policies.ReadFigures)]
public sealed class IndexModel(CrmDbContext db, WorkingCalendar working, KeptFigures kept) : KpiPage(db, working, kept)
{
    private const int MostBars = 12;

    private static readonly string[] _headline = ["FRT", "FRT_ON_TIME", "CHT", "CHT_ON_TIME", "COMPLAINTS", "BACKLOG"];

    public IReadOnlyList<KpiResult> Results { get; private set; } = [];

    public IEnumerable<KpiResult> Headline => _headline.Select(Of);

    public IEnumerable<KpiResult> Others => Results.Where(r => !_headline.Contains(r.Code, StringComparer.Ordinal));

    public Bars ByMonth { get; private set; } = null!;

    public Bars ByType { get; private set; } = null!;

    public Bars ByChannel { get; private set; } = null!;

    public Bars BacklogAge { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await ReadPeriodAsync();
        var figures = await FiguresAsync();
        Results = figures.Results;

        var chinese = string.Equals(Texts.Language, "zh-CN", StringComparison.Ordinal);
        var types = await Db.ComplaintTypes.ToDictionaryAsync(t => t.Id, t => chinese ? t.NameZh : t.NameEn, Ct);
        var channels = await Db.Channels.ToDictionaryAsync(c => c.Id, c => chinese ? c.NameZh : c.NameEn, Ct);
        var rows = $"/kpis/COMPLAINTS/rows{PeriodQuery}";
        ByType = new Bars(T["Kpi.Volume.ByType"], T["Kpi.Volume.Type"], Top(figures.Types, types, id => $"{rows}&type={id}"));
        ByChannel = new Bars(T["Kpi.Volume.ByChannel"], T["Kpi.Volume.Channel"], Top(figures.Channels, channels, id => $"{rows}&channel={id}"));
        ByMonth = new Bars(T["Kpi.Volume.ByMonth"], T["Kpi.Volume.Month"], [.. figures.Months.Select(m => Month(m.Month, m.Count))]);
        BacklogAge = new Bars(T["Kpi.BACKLOG.Name"], T["Kpi.Backlog.Age"], [.. figures.Ages.Select(age => new Bar(Band(age.Band), age.Count))]);
    }

    public KpiResult Of(string code) => Results.Single(r => string.Equals(r.Code, code, StringComparison.Ordinal));

    private string Band(AgeBand band) =>
        band.LastDay is { } last ? T["Kpi.AgeBand.Between", band.FirstDay, last] : T["Kpi.AgeBand.Over", band.FirstDay - 1];

    private List<Bar> Top(IReadOnlyList<(long Id, int Count)> counts, Dictionary<long, string> names, Func<long, string> address)
    {
        List<Bar> bars = [.. counts.Take(MostBars).Select(c => new Bar(names.GetValueOrDefault(c.Id, "–"), c.Count, address(c.Id)))];
        if (counts.Count > MostBars)
        {
            bars.Add(new Bar(T["Kpi.Volume.Rest"], counts.Skip(MostBars).Sum(c => c.Count)));
        }

        return bars;
    }

    private static Bar Month(Period month, int count) => new(
        month.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        count,
        string.Create(CultureInfo.InvariantCulture, $"/kpis/COMPLAINTS/rows?from={month.From:yyyy-MM-dd}&to={month.To:yyyy-MM-dd}"));
}
