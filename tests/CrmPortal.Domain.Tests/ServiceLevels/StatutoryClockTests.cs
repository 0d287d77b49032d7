using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.ServiceLevels;

public sealed class StatutoryClockTests
{
    private static readonly BusinessCalendar London =
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), WeeklyHours.Default, []);

    private static readonly BusinessCalendar Sydney =
        new(TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney"), WeeklyHours.Default, []);

    [Theory]
    [Trait("Rule", "CLK-23")]
    [InlineData(StatutoryTerm.Final, "2026-02-25")]
    [InlineData(StatutoryTerm.Extended, "2026-03-12")]
    [InlineData(StatutoryTerm.ExtendedAgain, "2026-04-11")]
    public void Day_one_is_the_day_after_receipt_and_the_last_day_counts_to_its_end(StatutoryTerm term, string lastDay)
    {
        var due = StatutoryClock.Due(Regime.CnBankInsurance, term, At.Shanghai("2026-02-10 23:30"), At.Office)!.Value;

        Assert.Equal(At.Day(lastDay), LocalTime.DayOf(due, At.China));
        Assert.Equal(At.Day(lastDay).AddDays(1), LocalTime.DayOf(due.AddTicks(1), At.China));
    }

    [Fact]
    [Trait("Rule", "CLK-23")]
    public void The_end_of_a_day_is_that_of_the_organisations_zone()
    {
        var due = StatutoryClock.Due(Regime.CnBankInsurance, StatutoryTerm.Final, At.Shanghai("2026-02-10 23:30"), At.Office);

        Assert.Equal(At.Utc("2026-02-25 15:59:59.9999999"), due);
    }

    [Fact]
    [Trait("Rule", "CLK-23")]
    public void Hours_run_through_the_night_and_through_a_change_of_the_clock()
    {
        var received = At.In(Sydney.Zone, "2026-10-03 10:00");

        var acknowledged = StatutoryClock.Due(Regime.AuRg271, StatutoryTerm.Acknowledgement, received, Sydney);
        var final = StatutoryClock.Due(Regime.AuRg271, StatutoryTerm.Final, received, Sydney);

        Assert.Equal(At.In(Sydney.Zone, "2026-10-04 11:00"), acknowledged);
        Assert.Equal(At.In(Sydney.Zone, "2026-11-03 00:00").AddTicks(-1), final);
    }

    [Theory]
    [Trait("Rule", "CLK-24")]
    [InlineData(Regime.UkDisp, StatutoryTerm.Summary, "2026-03-10")]
    [InlineData(Regime.UkDisp, StatutoryTerm.Final, "2026-04-30")]
    [InlineData(Regime.UkPayments, StatutoryTerm.Final, "2026-03-26")]
    [InlineData(Regime.UkPayments, StatutoryTerm.Extended, "2026-04-23")]
    public void Business_days_follow_the_calendar_and_calendar_days_do_not(Regime regime, StatutoryTerm term, string lastDay)
    {
        var due = StatutoryClock.Due(regime, term, At.In(London.Zone, "2026-03-05 16:00"), London)!.Value;

        Assert.Equal(At.Day(lastDay), LocalTime.DayOf(due, London.Zone));
    }

    [Theory]
    [Trait("Rule", "CLK-25")]
    [InlineData(Regime.CnBankInsurance, "Final 15 CalendarDays, Extended 30 CalendarDays, ExtendedAgain 60 CalendarDays")]
    [InlineData(Regime.AuRg271, "Acknowledgement 24 Hours, Final 30 CalendarDays")]
    [InlineData(Regime.UkDisp, "Summary 3 BusinessDays, Final 56 CalendarDays")]
    [InlineData(Regime.UkPayments, "Final 15 BusinessDays, Extended 35 BusinessDays")]
    public void The_presets_are_those_of_the_table(Regime regime, string periods)
    {
        Assert.Equal(periods, string.Join(", ", StatutoryClock.Periods(regime).Select(period => $"{period.Term} {period.Amount} {period.Unit}")));
    }

    [Theory]
    [Trait("Rule", "CLK-26")]
    [InlineData(Regime.None)]
    [InlineData(Regime.ReportedBySource)]
    public void Nothing_is_computed_without_a_regime_or_where_the_source_reported(Regime regime)
    {
        var due = Enum.GetValues<StatutoryTerm>().Select(term => StatutoryClock.Due(regime, term, At.Shanghai("2026-02-10 23:30"), At.Office));

        Assert.All(due, Assert.Null);
        Assert.Empty(StatutoryClock.Periods(regime));
    }
}
