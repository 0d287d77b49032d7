using System.Net;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Calendar;

/// <summary>What the forms of the calendar refuse. It stays as it was, so all of it asks one portal.</summary>
public sealed class CalendarInputTests(WebHost host) : IClassFixture<WebHost>, IAsyncLifetime
{
    private Visitor _admin = null!;

    public async Task InitializeAsync() => _admin = await host.SignInAsync(Role.Admin);

    public Task DisposeAsync()
    {
        _admin.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [Trait("Rule", "CAL-29")]
    [InlineData("Input.Monday", "25:00-26:00")]
    [InlineData("Input.Tuesday", "18:00-09:00")]
    [InlineData("Input.Wednesday", "whenever")]
    [InlineData("Input.Thursday", "09:00-12:00, 11:00-13:00")]
    [InlineData("Input.Friday", "'\"><script>alert(1)</script>")]
    public async Task Hours_that_cannot_be_are_refused_at_their_day(string field, string typed)
    {
        var answer = await SaveWeekAsync(new() { [field] = typed }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt(field));
        Assert.Equal(typed, answer.ValueOf(field));
        Assert.True((await RulesAsync()).Calendar.IsWorkingDay(new DateOnly(2026, 3, 2)));
    }

    [Fact]
    [Trait("Rule", "CAL-05")]
    public async Task A_night_shift_into_the_hours_of_the_next_day_is_refused()
    {
        var answer = await SaveWeekAsync(new() { ["Input.Monday"] = "22:00-10:00+1" }, HttpStatusCode.UnprocessableEntity);

        Assert.Contains("overlap", answer.ErrorAt("Input.Tuesday"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CAL-30")]
    public async Task A_week_without_hours_is_refused()
    {
        var empty = new Fields();
        foreach (var day in Enum.GetNames<DayOfWeek>())
        {
            empty["Input." + day] = "";
        }

        var answer = await SaveWeekAsync(empty, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.Monday"));
    }

    [Theory]
    [InlineData("Input.Kind", "Feast")]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Hours", "09:00-12:00")]
    [InlineData("Input.LastDate", "2026-12-01")]
    [InlineData("Input.LastDate", "2027-12-01")]
    [InlineData("Input.Date", "2026-13-01")]
    [InlineData("Input.Date", "1066-10-14")]
    public async Task A_holiday_that_cannot_be_is_refused_at_its_field(string field, string typed)
    {
        var answer = await SaveDayAsync(
            "2026-12-24",
            new() { ["Input.Kind"] = nameof(DayExceptionKind.Holiday), ["Input.Name"] = "Christmas", [field] = typed },
            HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt(field));
        Assert.Null((await RulesAsync()).Calendar.ExceptionOn(new DateOnly(2026, 12, 24)));
    }

    [Fact]
    public async Task A_year_whose_holidays_are_not_known_is_refused()
    {
        var form = await _admin.GetAsync("/admin/calendars/holidays");

        var answer = await form.SubmitAsync("main form", new() { ["Input.Year"] = "1999" }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.Year"));
    }

    private async Task<Page> SaveWeekAsync(Fields fields, HttpStatusCode expected = HttpStatusCode.SeeOther) =>
        await (await _admin.GetAsync("/admin/calendars")).SubmitAsync("#week", fields, expected);

    private async Task<Page> SaveDayAsync(string date, Fields fields, HttpStatusCode expected = HttpStatusCode.SeeOther) =>
        await (await _admin.GetAsync("/admin/calendars/day?date=" + date)).SubmitAsync("main form", fields, expected);

    private Task<WorkingRules> RulesAsync() =>
        host.QueryAsync(async db => await host.Services.GetRequiredService<WorkingCalendar>().ReadAsync(db, CancellationToken.None));
}
