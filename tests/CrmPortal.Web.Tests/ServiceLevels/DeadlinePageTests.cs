using System.Net;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.ServiceLevels;

public sealed class DeadlinePageTests : IAsyncLifetime
{
    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [Trait("Rule", "CLK-20")]
    [InlineData("45m", 45)]
    [InlineData("1h 30m", 90)]
    [InlineData("2 D", 960)]
    [InlineData("1天2小时", 600)]
    public async Task A_changed_deadline_holds_for_everybody_at_once(string typed, int minutes)
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        Assert.Equal(WorkingTime.FromMinutes(30), (await RulesAsync()).Deadlines[ClockKind.Acknowledge, Priority.P1]);

        await SaveAsync(admin, new() { ["Input.Times[Acknowledge-P1]"] = typed });

        var rules = await RulesAsync();
        Assert.Equal(WorkingTime.FromMinutes(minutes), rules.Deadlines[ClockKind.Acknowledge, Priority.P1]);
        Assert.Equal(WorkingTime.FromDays(15), rules.Deadlines[ClockKind.Resolution, Priority.P4]);
    }

    [Theory]
    [Trait("Rule", "CLK-31")]
    [Trait("Rule", "CLK-32")]
    [InlineData("2d", "RoundTheClock", 2880, ClockBasis.RoundTheClock)]
    [InlineData("2d", "OfficeHours", 960, ClockBasis.OfficeHours)]
    [InlineData("20m", "OfficeHours", 20, ClockBasis.OfficeHours)]
    public async Task The_fast_lane_has_deadlines_and_hours_of_its_own(string typed, string hours, int minutes, ClockBasis basis)
    {
        using var admin = await _host.SignInAsync(Role.Admin);

        await SaveAsync(admin, new() { ["Input.FastLane[Revisit]"] = typed, ["Input.FastLaneHours[Revisit]"] = hours });

        var rules = await RulesAsync();
        Assert.Equal(new FastLaneDeadline(ClockKind.Revisit, WorkingTime.FromMinutes(minutes), basis), rules.FastLane[ClockKind.Revisit]);
        Assert.Equal(FastLaneTable.Default[ClockKind.Acknowledge], rules.FastLane[ClockKind.Acknowledge]);
        Assert.Equal(typed, (await admin.GetAsync("/admin/deadlines")).ValueOf("Input.FastLane[Revisit]"));
    }

    [Fact]
    public async Task Hours_of_the_fast_lane_that_somebody_else_changed_meanwhile_are_told_by_their_name()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var mine = await admin.GetAsync("/admin/deadlines");
        await SaveAsync(admin, new() { ["Input.FastLaneHours[Revisit]"] = "RoundTheClock", ["Input.FastLane[Revisit]"] = "1d" });

        var refused = await mine.SubmitAsync("main form", new() { ["Input.FastLaneHours[Revisit]"] = "OfficeHours" }, HttpStatusCode.Conflict);

        Assert.Equal(["Fast lane, Revisit, counted"], refused.TextsOf("main table:has(caption) tbody th[scope=row]").Take(1));
        Assert.Equal(["Office hours", "Around the clock"], refused.TextsOf("td.prewrap"));
    }

    [Fact]
    public async Task A_deadline_that_somebody_else_changed_meanwhile_is_shown_beside_mine()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var mine = await admin.GetAsync("/admin/deadlines");
        await SaveAsync(admin, new() { ["Input.Times[Acknowledge-P1]"] = "45m" });

        var refused = await mine.SubmitAsync("main form", new() { ["Input.Times[Acknowledge-P1]"] = "20m" }, HttpStatusCode.Conflict);

        Assert.Equal(["Acknowledgement, P1"], refused.TextsOf("main table:has(caption) tbody th[scope=row]").Take(1));
        Assert.Equal(["20m", "45m"], refused.TextsOf("td.prewrap"));
    }

    [Fact]
    [Trait("Rule", "CMP-24")]
    public async Task Remedy_limits_are_changed()
    {
        using var admin = await _host.SignInAsync(Role.Admin);

        await SaveAsync(admin, new() { ["Input.AgentLimit"] = "200", ["Input.SupervisorLimit"] = "2000.50" });

        Assert.Equal(new RemedyLimits("CNY", 200m, 2000.50m), (await RulesAsync()).Limits);
    }

    private static async Task<Page> SaveAsync(Visitor admin, Fields fields, HttpStatusCode expected = HttpStatusCode.SeeOther) =>
        await (await admin.GetAsync("/admin/deadlines")).SubmitAsync("main form", fields, expected);

    private Task<WorkingRules> RulesAsync() =>
        _host.QueryAsync(async db => await _host.Services.GetRequiredService<WorkingCalendar>().ReadAsync(db, CancellationToken.None));
}
