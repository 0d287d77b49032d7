using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.ServiceLevels;

[Trait("Rule", "CLK-18")]
public sealed class ClockExplanationTests
{
    private static readonly DateTime Now = At.Shanghai("2026-03-20 09:00");

    [Fact]
    public void A_due_time_is_explained_slot_by_slot()
    {
        Pause[] pauses = [At.Paused("2026-03-02 16:00", "2026-03-02 17:00")];

        var why = ClockExplanation.Of(At.Office, At.Shanghai("2026-03-02 15:00"), At.Hours(4), pauses, Now);

        Assert.Equal(At.Shanghai("2026-03-03 11:00"), why.DueUtc);
        Assert.False(why.IsForecast);
        Assert.Empty(why.Exceptions);
        Assert.Equal(
            [
                Slot("2026-03-02", "15:00", "16:00", paused: false, 1),
                Slot("2026-03-02", "16:00", "17:00", paused: true, 1),
                Slot("2026-03-02", "17:00", "18:00", paused: false, 2),
                Slot("2026-03-03", "09:00", "11:00", paused: false, 4),
            ],
            why.Slots);
    }

    [Fact]
    public void The_holidays_on_the_way_are_named()
    {
        var why = ClockExplanation.Of(At.Office, At.Shanghai("2026-09-30 17:00"), At.Days(1), [], Now);

        Assert.Equal(At.Shanghai("2026-10-08 17:00"), why.DueUtc);
        Assert.Equal(7, why.Exceptions.Count);
        Assert.All(why.Exceptions, day => Assert.Equal(DayExceptionKind.Holiday, day.Kind));
        Assert.Equal(3, why.Slots.Count);
    }

    [Fact]
    public void An_open_pause_makes_the_explanation_a_forecast()
    {
        Pause[] open = [At.Paused("2026-03-02 16:00", null)];

        var why = ClockExplanation.Of(At.Office, At.Shanghai("2026-03-02 15:00"), At.Hours(2), open, At.Shanghai("2026-03-02 17:30"));

        Assert.True(why.IsForecast);
        Assert.Equal(At.Shanghai("2026-03-03 09:30"), why.DueUtc);
        Assert.Equal([false, true, false, false], why.Slots.Select(slot => slot.Paused));
    }

    [Fact]
    public void The_counted_slots_add_up_to_the_budget_whatever_the_pauses()
    {
        var random = new Random(42);
        for (var i = 0; i < 500; i++)
        {
            var start = At.Shanghai("2026-01-01").AddMinutes(random.Next(400_000));
            var budget = At.Minutes(random.Next(1, 4_000));
            var pauses = Enumerable.Range(0, random.Next(5))
                .Select(_ => start.AddMinutes(random.Next(-1_000, 10_000)))
                .Select(from => new Pause(from, from.AddMinutes(random.Next(3_000))))
                .ToList();

            var why = ClockExplanation.Of(At.Office, start, budget, pauses, Now);

            var counted = why.Slots.Where(slot => !slot.Paused).Aggregate(WorkingTime.Zero, (sum, slot) => sum + slot.Length);
            var all = why.Slots.Aggregate(WorkingTime.Zero, (sum, slot) => sum + slot.Length);
            Assert.Equal(budget, counted);
            Assert.Equal(budget, why.Slots[^1].Total);
            Assert.Equal(At.Office.Between(start, why.DueUtc), all);
            Assert.Equal(why.DueUtc, why.Slots[^1].ToUtc);
            Assert.All(why.Slots, slot => Assert.True(slot.FromUtc < slot.ToUtc));
        }
    }

    private static ConsumedSlot Slot(string day, string from, string to, bool paused, double totalHours) =>
        new(At.Day(day), At.Shanghai($"{day} {from}"), At.Shanghai($"{day} {to}"), paused, At.Hours(totalHours));
}
