using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using Xunit;
using static CrmPortal.Testing.Facts;

namespace CrmPortal.Domain.Tests.Kpis;

[Trait("Rule", "KPI-04")]
public sealed class FigureSumsTests
{
    private static readonly ComplaintFact[] Complaints = [.. Enumerable.Range(1, 400).Select(seed => Any(new Random(seed)))];

    public static TheoryData<string> Instants => new("03-01 00:00", "03-09 12:00", "03-31 23:59", "04-30 12:00");

    // What the rollup rests on: verdicts made before any deadline has passed, kept by day, hold for every later question.
    [Theory]
    [MemberData(nameof(Instants))]
    public void Verdicts_of_single_days_settled_later_give_the_figures_of_the_period(string now)
    {
        var window = March(now);
        var always = KpiWindow.Always(window.WorkingTimeBetween);
        var sums = new FigureSums();
        foreach (var fact in Complaints)
        {
            for (var formula = 0; formula < KpiCatalogue.Formulas.Count; formula++)
            {
                var kpi = KpiCatalogue.Formulas[formula];
                if (kpi.DateOf(fact) is { } date && LocalTime.DayOf(date, TimeZoneInfo.Utc) is { Year: 2026, Month: 3 })
                {
                    sums.Count(formula, kpi.Verdict(fact, always), fact);
                }
            }

            sums.JudgeAtEnd(fact, window);
        }

        Assert.Equal(Print(KpiCatalogue.Evaluate(Complaints, window)), Print(sums.Results(window.Now)));
    }

    [Theory]
    [MemberData(nameof(Instants))]
    public void What_is_taken_away_again_leaves_nothing_behind(string now)
    {
        var sums = new FigureSums();
        foreach (var fact in Complaints)
        {
            sums.Judge(fact, March(now));
        }

        foreach (var fact in Complaints.Skip(1))
        {
            sums.Judge(fact, March(now), times: -1);
        }

        Assert.Equal(Print(KpiCatalogue.Evaluate(Complaints[..1], March(now))), Print(sums.Results(March(now).Now)));
        Assert.True(sums.Types.Count <= 1);
    }

    private static string Print(IEnumerable<KpiResult> results) => string.Join('\n', results.Select(r =>
        $"{r.Code} {r.Value} {r.N} {r.Tally.Counted} {r.Tally.Met} {r.Tally.NotMet} {r.Undecided} {r.Tally.OldestUndecided:O} {string.Join(' ', r.ExcludedBy)} {r.Tally.Paused.Count}"));

    /// <summary>Any facts at all, also such as no complaint can have.</summary>
    private static ComplaintFact Any(Random random)
    {
        var received = Moment();
        var isOver = random.Next(2) == 0;
        return new ComplaintFact
        {
            Id = random.Next(),
            ReceivedAt = received,
            TypeId = random.Next(3),
            ChannelId = random.Next(3),
            FirstHumanResponseAt = Perhaps(Moment),
            FirstResponseDueAt = Perhaps(Moment),
            ReportedTimely = random.Next(4) == 0 ? random.Next(2) == 0 : null,
            AcknowledgedAt = Perhaps(Moment),
            AcknowledgeDueAt = Perhaps(Moment),
            OpenUntil = isOver ? Moment() : null,
            ResolvedAt = isOver ? Perhaps(Moment) : null,
            ResolutionDueAt = Perhaps(Moment),
            Reopenings = random.Next(4) == 0 ? [new Reopening(received.AddHours(1), received.AddHours(random.Next(1, 200)))] : [],
            DecidedAt = Perhaps(Moment),
            IsUpheld = random.Next(2) == 0,
            WasEscalated = random.Next(2) == 0,
            RevisitedAt = Perhaps(Moment),
            RevisitSatisfied = random.Next(3) switch { 0 => true, 1 => false, _ => null },
            IsMerged = random.Next(10) == 0,
            IsReclassified = random.Next(10) == 0,
            IsReportedBySource = random.Next(5) == 0,
        };

        DateTime Moment() => At("02-20 00:00").AddMinutes(random.Next(60 * 24 * 50));

        DateTime? Perhaps(Func<DateTime> moment) => random.Next(3) == 0 ? null : moment();
    }
}
