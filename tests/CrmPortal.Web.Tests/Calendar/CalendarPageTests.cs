using System.Net;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Calendar;

public sealed class CalendarPageTests : IAsyncLifetime
{
    private readonly WebHost _host = new();
    private Visitor _admin = null!;

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _admin = await _host.SignInAsync(Role.Admin);
    }

    public async Task DisposeAsync()
    {
        _admin.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    [Trait("Rule", "CAL-01")]
    public async Task Changed_hours_hold_for_everybody_at_once()
    {
        var before = await RulesAsync();

        await SaveWeekAsync(new() { ["Input.Saturday"] = "10:00 – 12:00" });

        var after = await RulesAsync();
        Assert.False(before.Calendar.IsWorkingDay(new DateOnly(2026, 3, 7)));
        Assert.True(after.Calendar.IsWorkingDay(new DateOnly(2026, 3, 7)));
        Assert.Equal("10:00-12:00", (await _admin.GetAsync("/admin/calendars")).ValueOf("Input.Saturday"));
    }

    [Fact]
    [Trait("Rule", "CAL-01")]
    public async Task The_same_calendar_is_handed_out_until_it_is_changed()
    {
        var first = await RulesAsync();
        _host.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Same(first, await RulesAsync());
    }

    [Fact]
    [Trait("Rule", "CAL-08")]
    public async Task Days_become_holidays_workdays_and_ordinary_days_again()
    {
        await SaveDayAsync("2026-12-24", new() { ["Input.LastDate"] = "2026-12-25", ["Input.Kind"] = nameof(DayExceptionKind.Holiday), ["Input.Name"] = "Christmas" });
        Assert.Equal("Christmas", (await RulesAsync()).Calendar.ExceptionOn(new DateOnly(2026, 12, 25))?.Name);

        await SaveDayAsync("2026-12-24", new() { ["Input.Kind"] = nameof(DayExceptionKind.Workday), ["Input.Hours"] = "09:00-12:00" });
        Assert.Equal([TimeSlot.Of("09:00", "12:00")], (await RulesAsync()).Calendar.ExceptionOn(new DateOnly(2026, 12, 24))!.Slots);

        await SaveDayAsync("2026-12-24", new() { ["Input.Kind"] = "", ["Input.Hours"] = "" });
        Assert.Null((await RulesAsync()).Calendar.ExceptionOn(new DateOnly(2026, 12, 24)));
    }

    [Fact]
    [Trait("Rule", "CAL-19")]
    public async Task The_holidays_of_a_year_are_taken_over_again()
    {
        await SaveDayAsync("2026-10-01", new() { ["Input.Kind"] = "", ["Input.Name"] = "" });
        Assert.Null((await RulesAsync()).Calendar.ExceptionOn(new DateOnly(2026, 10, 1)));

        await (await _admin.GetAsync("/admin/calendars/holidays")).SubmitAsync("main form", new() { ["Input.Year"] = "2026" });

        Assert.NotNull((await RulesAsync()).Calendar.ExceptionOn(new DateOnly(2026, 10, 1)));
        Assert.Equal(ChinaHolidays.All.Count, await _host.QueryAsync(db => db.OfficeHours.Select(h => h.Days.Count).SingleAsync()));
    }

    [Fact]
    public async Task An_older_form_does_not_overwrite_the_calendar()
    {
        var stale = await _admin.GetAsync("/admin/calendars");
        await SaveWeekAsync(new() { ["Input.Friday"] = "09:00-15:00" });

        var answer = await stale.SubmitAsync("#week", new() { ["Input.Friday"] = "09:00-16:00" }, HttpStatusCode.Conflict);

        Assert.Equal("09:00-16:00", answer.ValueOf("Input.Friday"));
        Assert.Contains("09:00-15:00", answer.Body, StringComparison.Ordinal);
    }

    private async Task<Page> SaveWeekAsync(Fields fields, HttpStatusCode expected = HttpStatusCode.SeeOther) =>
        await (await _admin.GetAsync("/admin/calendars")).SubmitAsync("#week", fields, expected);

    private async Task<Page> SaveDayAsync(string date, Fields fields, HttpStatusCode expected = HttpStatusCode.SeeOther) =>
        await (await _admin.GetAsync("/admin/calendars/day?date=" + date)).SubmitAsync("main form", fields, expected);

    private Task<WorkingRules> RulesAsync() =>
        _host.QueryAsync(async db => await _host.Services.GetRequiredService<WorkingCalendar>().ReadAsync(db, CancellationToken.None));
}
