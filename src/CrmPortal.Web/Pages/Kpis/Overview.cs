using CrmPortal.Data.Complaints;
using CrmPortal.Data.Kpis;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>All figures and counts of a period, as of a minute.</summary>
/// <param name="Results">Every figure, without its distribution.</param>
/// <param name="Ages">The backlog by its age.</param>
/// <param name="Months">The complaints received in each of the whole months up to the end of the period.</param>
/// <param name="Types">Complaints received per type, the most frequent first.</param>
/// <param name="Channels">Complaints received per channel, the most frequent first.</param>
public sealed record Overview(
    IReadOnlyList<KpiResult> Results,
    IReadOnlyList<(AgeBand Band, long Count)> Ages,
    IReadOnlyList<(Period Month, int Count)> Months,
    IReadOnlyList<(long Key, int Count)> Types,
    IReadOnlyList<(long Key, int Count)> Channels)
{
    private const int MonthsShown = 12;

    public KpiResult Of(string code) => Results.Single(r => string.Equals(r.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Worked out from the complaints: a second or two for the hundred thousands of a year.</summary>
    public static async Task<Overview> ReadAsync(
        IQueryable<Complaint> complaints, Period period, TimeZoneInfo zone, KpiWindow window, CancellationToken ct)
    {
        var facts = await complaints.Touched(window, KpiDateBasis.ResolvedOrOverdue).FactsAsync(window, ct);
        var results = KpiCatalogue.Evaluate(facts, window);
        var ages = results.Single(r => r.Definition.DateBasis is KpiDateBasis.OpenAtEnd).Tally.Calendar;
        var last = Period.MonthOf(period.To.AddDays(-1)).From;
        List<Period> months = [.. Enumerable.Range(1 - MonthsShown, MonthsShown).Select(n => Period.MonthOf(last.AddMonths(n)))];
        return new Overview(
            [.. results.Select(r => r with { Tally = r.Tally.WithoutDurations() })],
            [.. AgeBand.All.Select(band => (band, band.CountIn(ages)))],
            [.. months.Zip(await complaints.CountsAsync([.. months.Select(m => m.In(zone))], ct))],
            await complaints.ByTypeAsync(window, ct),
            await complaints.ByChannelAsync(window, ct));
    }
}
