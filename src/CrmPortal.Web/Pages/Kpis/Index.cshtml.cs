using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>The figures of a period at a glance; each number leads to what it counts.</summary>
[Authorize(Policy = KpisModule.ReadFigures)]
public sealed class IndexModel(CrmDbContext db, WorkingCalendar working, FigureCache figures) : KpiPage(db, working, figures)
{
    private const int MostBars = 12;

    private static readonly string[] HeadlineKpis = ["FRT", "FRT_ON_TIME", "CHT", "CHT_ON_TIME", "COMPLAINTS", "BACKLOG"];

    public IReadOnlyList<KpiResult> Results { get; private set; } = [];

    public IEnumerable<KpiResult> Headline => HeadlineKpis.Select(Of);

    public IEnumerable<KpiResult> Others => Results.Where(r => !HeadlineKpis.Contains(r.Code, StringComparer.Ordinal));

    public Bars ByMonth { get; private set; } = null!;

    public Bars ByType { get; private set; } = null!;

    public Bars ByChannel { get; private set; } = null!;

    public Bars BacklogAge { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await ReadPeriodAsync();
        var overview = await FiguresAsync();
        Results = overview.Results;

        var chinese = string.Equals(Texts.Language, "zh-CN", StringComparison.Ordinal);
        var types = await Db.ComplaintTypes.ToDictionaryAsync(t => t.Id, t => chinese ? t.NameZh : t.NameEn, Ct);
        var channels = await Db.Channels.ToDictionaryAsync(c => c.Id, c => chinese ? c.NameZh : c.NameEn, Ct);
        var rows = $"/kpis/COMPLAINTS/rows{PeriodQuery}&outcome=counted";
        var received = T["Kpi.COMPLAINTS.Name"];
        ByType = new Bars(T["Kpi.Volume.ByType"], T["Kpi.Volume.Type"], received, Top(overview.Types, types, $"{rows}&type="));
        ByChannel = new Bars(T["Kpi.Volume.ByChannel"], T["Kpi.Volume.Channel"], received, Top(overview.Channels, channels, $"{rows}&channel="));
        ByMonth = new Bars(T["Kpi.Volume.ByMonth"], T["Kpi.Volume.Month"], received, [.. overview.Months.Select(m => Month(m.Month, m.Count))]);
        BacklogAge = new Bars(
            T["Kpi.Backlog.ByAge"],
            T["Kpi.Backlog.Age"],
            T["Kpi.BACKLOG.Name"],
            [.. overview.Ages.Select(age => new Bar(T.Band(age.Band), age.Count, $"/kpis/BACKLOG/rows{PeriodQuery}&age={age.Band.FirstDay}"))]);
    }

    public KpiResult Of(string code) => Results.Single(r => string.Equals(r.Code, code, StringComparison.Ordinal));

    private List<Bar> Top(IReadOnlyList<(long Id, long Count)> counts, Dictionary<long, string> names, string address)
    {
        List<Bar> bars = [.. counts.Take(MostBars).Select(c => new Bar(names.GetValueOrDefault(c.Id, "–"), c.Count, string.Create(CultureInfo.InvariantCulture, $"{address}{c.Id}")))];
        if (counts.Count > MostBars)
        {
            var rest = counts.Skip(MostBars).ToList();
            bars.Add(new Bar(T["Kpi.Volume.Rest"], rest.Sum(c => c.Count), address + string.Join(',', rest.Select(c => c.Id))));
        }

        return bars;
    }

    private static Bar Month(Period month, long count) => new(
        month.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        count,
        string.Create(CultureInfo.InvariantCulture, $"/kpis/COMPLAINTS/rows?from={month.From:yyyy-MM-dd}&to={month.To:yyyy-MM-dd}&outcome=counted"));
}
