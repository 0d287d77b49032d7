using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.Complaints.Queue;
using CrmPortal.Web.Pages.Kpis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Analysis;

/// <summary>Where complaints come from: a Pareto table, the trend of one of its values, and what came again.</summary>
[Authorize(Policy = QualityModule.Analyse)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    private const int MostMonths = 36;

    [FromQuery]
    public AnalysisQuery Search { get; set; } = new();

    public Period Period { get; private set; }

    public ParetoTable Table { get; private set; } = null!;

    public Bars Trend { get; private set; } = null!;

    /// <summary>What the trend is of.</summary>
    public string TrendOf { get; private set; } = "";

    public int Repeats { get; private set; }

    /// <summary>Address of exactly these complaints.</summary>
    public string RepeatRows => ParetoTable.Address(Period, "&repeat=true");

    /// <summary>Address of all complaints of the period.</summary>
    public string AllRows => ParetoTable.Address(Period, "");

    /// <summary>Where there is nothing in the period: the twelve months up to the latest complaint; null where there is none at all.</summary>
    public Period? Elsewhere { get; private set; }

    /// <summary>The query that keeps period and dimension.</summary>
    public string Query => string.Create(
        CultureInfo.InvariantCulture,
        $"?from={Period.From:yyyy-MM-dd}&to={Period.To.AddDays(-1):yyyy-MM-dd}&by={Search.Dimension}");

    public async Task OnGetAsync()
    {
        Period = Search.PeriodAt(LocalTime.DayOf(Now, Zone));
        var by = Search.Dimension;
        Table = await ParetoTable.ReadAsync(Complaints, by, Period, (Search.PageNumber - 1) * ParetoTable.Size, ParetoTable.Size, Db, T, Ct);
        if (Table.Total == 0)
        {
            var latest = await Db.Complaints.MaxAsync(c => (DateTime?)c.ReceivedAt, Ct);
            Elsewhere = latest is { } at && LocalTime.DayOf(at, Zone).AddDays(1) is var end ? new Period(end.AddMonths(-12), end) : null;
            return;
        }

        Repeats = await Complaints.Repeats(Db.Complaints).CountAsync(Ct);
        await ReadTrendAsync(by);
    }

    /// <summary>The complaints of the period that count, among those the reader may see.</summary>
    private IQueryable<Complaint> Complaints => Db.Complaints.Analysed(Period.In(Zone));

    private async Task ReadTrendAsync(ParetoDimension by)
    {
        var months = Months();
        var value = Search.Value;
        var complaints = await ComplaintQuery.Parse(ParetoTable.Parameter(by, value)).WhereAsync(Db.Complaints, CrmRequest);
        var counts = await complaints.CountsAsync([.. months.Select(month => month.In(Zone))], Ct);
        TrendOf = string.IsNullOrEmpty(value)
            ? T["Analysis.Trend.All"]
            : Table.Rows.FirstOrDefault(row => string.Equals(row.Value, value, StringComparison.Ordinal))?.Label ?? value;
        Trend = new Bars(
            T["Analysis.Trend", TrendOf],
            T["Analysis.Month"],
            T["Analysis.Count"],
            [.. months.Select((month, i) => new Bar(month.From.ToString("yyyy-MM", CultureInfo.InvariantCulture), counts[i], ParetoTable.Address(month, ParetoTable.Parameter(by, value))))]);
    }

    /// <summary>The months of the period, the first and the last perhaps in part; the latest where there are too many.</summary>
    private List<Period> Months()
    {
        List<Period> months = [];
        for (var from = Period.From; from < Period.To; from = months[^1].To)
        {
            var end = Period.MonthOf(from).To;
            months.Add(new Period(from, end < Period.To ? end : Period.To));
        }

        return months[Math.Max(0, months.Count - MostMonths)..];
    }
}
