using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.Kpis;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Analysis;

/// <summary>Where complaints come from: a Pareto table, the trend of one of its values, and what came again.</summary>
public sealed class IndexModel(CrmDbContext db) : AnalysisPage(db)
{
    private const int MostMonths = 36;

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
        ReadPeriod();
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

    private async Task ReadTrendAsync(ParetoDimension by)
    {
        var months = Months();
        var filter = new ComplaintFilter { View = ComplaintView.All, Now = Now, SoonUntil = Now };
        var value = Search.Value;
        filter = (by, value) switch
        {
            (_, null or "") => filter,
            (_, AnalysisQuery.Unknown) => filter with { Without = by },
            (ParetoDimension.Product, _) => filter with { Product = value },
            _ when !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var key) => filter,
            (ParetoDimension.Team, var _) => filter with { OfTeamId = Key(value) },
            (ParetoDimension.Channel, var _) => filter with { ChannelId = Key(value) },
            (ParetoDimension.Cause, var _) => filter with { CauseIds = [Key(value)] },
            _ => filter with { TypeId = Key(value) },
        };
        var counts = await Db.Complaints.Where(filter).CountsAsync([.. months.Select(month => month.In(Zone))], Ct);
        TrendOf = string.IsNullOrEmpty(value)
            ? T["Analysis.Trend.All"]
            : Table.Rows.FirstOrDefault(row => string.Equals(row.Value, value, StringComparison.Ordinal))?.Label ?? value;
        Trend = new Bars(
            T["Analysis.Trend", TrendOf],
            T["Analysis.Month"],
            T["Analysis.Count"],
            [.. months.Select((month, i) => new Bar(month.From.ToString("yyyy-MM", CultureInfo.InvariantCulture), counts[i], ParetoTable.Address(month, ParetoTable.Parameter(by, value))))]);
    }

    private static long Key(string? value) => long.Parse(value!, CultureInfo.InvariantCulture);

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
