using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Kpis;

/// <summary>All figures and counts of a period, as of a minute.</summary>
/// <param name="Results">Every figure, without its distribution.</param>
/// <param name="Ages">The backlog by its age.</param>
/// <param name="Months">The complaints received in each of the whole months up to the end of the period.</param>
/// <param name="Types">Complaints received per type, the most frequent first.</param>
/// <param name="Channels">Complaints received per channel, the most frequent first.</param>
public sealed record Overview(
    IReadOnlyList<KpiResult> Results,
    IReadOnlyList<(AgeBand Band, long Count)> Ages,
    IReadOnlyList<(Period Month, long Count)> Months,
    IReadOnlyList<(long Key, long Count)> Types,
    IReadOnlyList<(long Key, long Count)> Channels)
{
    private const int MonthsShown = 12;

    public KpiResult Of(string code) => Results.Single(r => string.Equals(r.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>What has to be known for the figures of a period.</summary>
    /// <param name="onlyOwn">About the complaints that the reader owns.</param>
    public static FigureQuestion Ask(Period period, DateTime now, BusinessCalendar calendar, bool onlyOwn)
    {
        var months = MonthsUpTo(period);
        return new FigureQuestion(period, new Period(months[0].From, months[^1].To), now, calendar, onlyOwn);
    }

    /// <summary>Read off the rollup, which takes the same time however many complaints there are; where it cannot tell, from the complaints.</summary>
    public static async Task<Overview> ReadAsync(CrmDbContext db, FigureQuestion question, CancellationToken ct) =>
        await ReadRolledAsync(db, question, ct) ?? await ReadLiveAsync(db, question, ct);

    /// <summary>Null where the rollup cannot tell.</summary>
    public static async Task<Overview?> ReadRolledAsync(CrmDbContext db, FigureQuestion question, CancellationToken ct) =>
        await RolledFigures.ReadAsync(db, question, ct) is { } rolled ? Of(rolled, question) : null;

    /// <summary>Worked out from the complaints: a second or two for the hundred thousands of a year. The rollup gives the same, or it is wrong.</summary>
    public static async Task<Overview> ReadLiveAsync(CrmDbContext db, FigureQuestion question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (complaints, window) = (question.Complaints(db), question.Window);
        var facts = await complaints.Touched(window, KpiDateBasis.ResolvedOrOverdue).FactsAsync(window, ct);
        var results = KpiCatalogue.Evaluate(facts, window);
        var ages = results.Single(r => r.Definition.DateBasis is KpiDateBasis.OpenAtEnd).Tally.Calendar;
        var months = MonthsUpTo(question.Days);
        var received = await complaints.CountsAsync([.. months.Select(m => m.In(question.Calendar.Zone))], ct);
        return new Overview(
            [.. results.Select(r => r with { Tally = r.Tally.WithoutDurations() })],
            [.. AgeBand.All.Select(band => (band, band.CountIn(ages)))],
            [.. months.Zip(received.Select(count => (long)count))],
            [.. (await complaints.ByTypeAsync(window, ct)).Select(of => (of.TypeId, (long)of.Count))],
            [.. (await complaints.ByChannelAsync(window, ct)).Select(of => (of.ChannelId, (long)of.Count))]);
    }

    private static Overview Of(RolledFigures rolled, FigureQuestion question)
    {
        var sums = rolled.Sums;
        return new Overview(
            [.. sums.Results(question.Window.Now).Select(r => r with { Tally = r.Tally.WithoutDurations() })],
            [.. AgeBand.All.Zip(sums.Ages)],
            [.. MonthsUpTo(question.Days).Select(month => (month, rolled.ReceivedIn(month)))],
            MostFrequentFirst(sums.Types),
            MostFrequentFirst(sums.Channels));
    }

    private static List<Period> MonthsUpTo(Period period)
    {
        var last = Period.MonthOf(period.To.AddDays(-1)).From;
        return [.. Enumerable.Range(1 - MonthsShown, MonthsShown).Select(n => Period.MonthOf(last.AddMonths(n)))];
    }

    private static (long Key, long Count)[] MostFrequentFirst(IReadOnlyDictionary<long, long> counts) =>
        [.. counts.OrderByDescending(of => of.Value).ThenBy(of => of.Key).Select(of => (of.Key, of.Value))];
}
