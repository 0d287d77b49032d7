using System.Net;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.ServiceLevels;

/// <summary>What the form of the deadlines refuses. They stay as they were, so all of it asks one portal.</summary>
public sealed class DeadlineInputTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [Trait("Rule", "CLK-22")]
    [InlineData("0m")]
    [InlineData("")]
    [InlineData("-5h")]
    [InlineData("30")]
    [InlineData("366d")]
    [InlineData("soon")]
    public async Task A_deadline_of_nothing_or_of_no_meaning_is_refused_in_its_cell(string typed)
    {
        using var admin = await host.SignInAsync(Role.Admin);

        var answer = await SaveAsync(admin, new() { ["Input.Times[Revisit-P2]"] = typed }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(typed, answer.ValueOf("Input.Times[Revisit-P2]"));
        Assert.Single(answer.TextsOf("td .field-error"));
        Assert.Equal(WorkingTime.FromDays(3), (await RulesAsync()).Deadlines[ClockKind.Revisit, Priority.P2]);
    }

    [Theory]
    [Trait("Rule", "CLK-31")]
    [InlineData("Input.FastLane[Revisit]", "0m")]
    [InlineData("Input.FastLane[Revisit]", "soon")]
    [InlineData("Input.FastLaneHours[Revisit]", "Never")]
    [InlineData("Input.FastLaneHours[Revisit]", "7")]
    public async Task A_fast_lane_of_no_meaning_is_refused_in_its_cell(string field, string typed)
    {
        using var admin = await host.SignInAsync(Role.Admin);

        var answer = await SaveAsync(admin, new() { [field] = typed }, HttpStatusCode.UnprocessableEntity);

        Assert.Single(answer.TextsOf("td .field-error"));
        Assert.Equal(FastLaneTable.Default[ClockKind.Revisit], (await RulesAsync()).FastLane[ClockKind.Revisit]);
    }

    [Theory]
    [InlineData("Input.AgentLimit", "-1", "Input.AgentLimit")]
    [InlineData("Input.AgentLimit", "much", "Input.AgentLimit")]
    [InlineData("Input.AgentLimit", "6000", "Input.SupervisorLimit")]
    [InlineData("Input.SupervisorLimit", "", "Input.SupervisorLimit")]
    [InlineData("Input.SupervisorLimit", "1.234567", "Input.SupervisorLimit")]
    public async Task A_limit_that_cannot_be_is_refused(string field, string typed, string at)
    {
        using var admin = await host.SignInAsync(Role.Admin);

        var answer = await SaveAsync(admin, new() { [field] = typed }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt(at));
    }

    private static async Task<Page> SaveAsync(Visitor admin, Fields fields, HttpStatusCode expected = HttpStatusCode.SeeOther) =>
        await (await admin.GetAsync("/admin/deadlines")).SubmitAsync("main form", fields, expected);

    private Task<WorkingRules> RulesAsync() =>
        host.QueryAsync(async db => await host.Services.GetRequiredService<WorkingCalendar>().ReadAsync(db, CancellationToken.None));
}
