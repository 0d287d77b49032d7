using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Kpis;

/// <summary>Days of the rollup at hand, to which complaints are added and from which they are taken away.</summary>
internal sealed class RolledSums(TimeZoneInfo zone)
{
    private readonly Dictionary<(int AudienceId, DateOnly Day), FigureSums> _days = [];
    private readonly Dictionary<(int AudienceId, DateOnly Day), RolledDay> _stored = [];

    /// <summary>Reads the days of these complaints, tracked; the others are empty.</summary>
    public async Task ReadAsync(CrmDbContext db, IReadOnlyCollection<RolledComplaint> rows, CancellationToken ct)
    {
        var keys = rows.SelectMany(row => Days(row.Fact()).Select(day => (row.AudienceId, day))).ToHashSet();
        List<DateOnly> days = [.. keys.Select(key => key.day).Distinct()];
        List<int> audiences = [.. keys.Select(key => key.AudienceId).Distinct()];
        var stored = await db.Set<RolledDay>().AsTracking().Where(d => days.Contains(d.Day) && audiences.Contains(d.AudienceId)).ToListAsync(ct);
        foreach (var day in stored.Where(day => keys.Contains((day.AudienceId, day.Day))))
        {
            _stored.Add((day.AudienceId, day.Day), day);
            FigureCode.AddTo(Of(day.AudienceId, day.Day), day.Sums);
        }
    }

    /// <param name="times">1 adds the complaint; −1 takes it away.</param>
    public void Add(RolledComplaint row, BusinessCalendar calendar, int times = 1)
    {
        var (fact, always) = (row.Fact(), KpiWindow.Always(calendar.Between));
        for (var formula = 0; formula < KpiCatalogue.Formulas.Count; formula++)
        {
            var kpi = KpiCatalogue.Formulas[formula];
            if (kpi.DateOf(fact) is { } date)
            {
                Of(row.AudienceId, LocalTime.DayOf(date, zone)).Count(formula, kpi.Verdict(fact, always), fact, times);
            }
        }
    }

    /// <summary>All of them, as they are stored.</summary>
    public IEnumerable<RolledDay> Rows() => _days.Select(day => new RolledDay
    {
        AudienceId = day.Key.AudienceId,
        Day = day.Key.Day,
        Received = day.Value.ReceivedCount,
        Sums = FigureCode.Write(day.Value),
    });

    /// <summary>Writes the same over what was read.</summary>
    public void Write(CrmDbContext db)
    {
        foreach (var day in Rows())
        {
            if (_stored.TryGetValue((day.AudienceId, day.Day), out var stored))
            {
                (stored.Received, stored.Sums) = (day.Received, day.Sums);
            }
            else
            {
                db.Add(day);
            }
        }
    }

    private FigureSums Of(int audienceId, DateOnly day)
    {
        if (!_days.TryGetValue((audienceId, day), out var sums))
        {
            _days.Add((audienceId, day), sums = new FigureSums());
        }

        return sums;
    }

    private IEnumerable<DateOnly> Days(ComplaintFact fact) =>
        KpiCatalogue.Formulas.Select(formula => formula.DateOf(fact)).OfType<DateTime>().Select(date => LocalTime.DayOf(date, zone));
}
