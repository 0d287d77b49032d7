using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Interactions;

/// <summary>Work handed over with an interaction.</summary>
public sealed class LogTaskTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Tasks_are_handed_over_with_it_and_empty_rows_are_none()
    {
        var team = Given.Team();
        await host.SaveAsync(team);
        var customer = await host.CustomerAsync("Tasks");
        var user = Given.User();
        using var agent = await host.SignInAsync(user);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        await page.SubmitAsync(LogCase.Form, new()
        {
            ["Input.Summary"] = "Two things to do",
            ["Input.Tasks[0].Title"] = "Send the invoice",
            ["Input.Tasks[1].Title"] = "",
            ["Input.Tasks[2].Title"] = "Repair it",
            ["Input.Tasks[2].Due"] = "InThreeWorkdays",
            ["Input.Tasks[2].To"] = $"t:{team.Id}",
            ["Input.Tasks[2].Priority"] = "High",
        });

        var tasks = await host.TasksAsync(customer);
        Assert.Equal(["Send the invoice", "Repair it"], tasks.Select(t => t.Title));
        Assert.Equal((user.Id, null), (tasks[0].AssigneeId, tasks[0].TeamId));
        Assert.Equal((null, team.Id, TaskPriority.High), (tasks[1].AssigneeId, tasks[1].TeamId, tasks[1].Priority));
        Assert.Equal(new DateTime(2026, 3, 3, 15, 59, 59, DateTimeKind.Utc), tasks[0].DueAt);
        Assert.Equal(new DateTime(2026, 3, 5, 15, 59, 59, DateTimeKind.Utc), tasks[1].DueAt);
        Assert.All(tasks, t => Assert.Equal(t.InteractionId, tasks[0].InteractionId));
    }

    [Fact]
    public async Task Workdays_are_counted_by_the_calendar_of_the_organisation()
    {
        await using var portal = await WebHost.StartAsync();
        await portal.QueryAsync(async db =>
        {
            var hours = await db.OfficeHours.Include(h => h.Days).SingleAsync();
            hours.Add([DayException.Holiday(new DateOnly(2026, 3, 4), "Inventory")], Given.Clocks.Calendar.Zone, Clock.Start);
            return await db.SaveChangesAsync();
        });
        var customer = Given.Customer("Later");
        await portal.SaveAsync(customer);
        using var agent = await portal.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        await page.SubmitAsync(LogCase.Form, new()
        {
            ["Input.Summary"] = "Something to do",
            ["Input.Tasks[0].Title"] = "Send it",
            ["Input.Tasks[0].Due"] = "InThreeWorkdays",
        });

        var task = await portal.QueryAsync(db => db.Tasks.SingleAsync());
        Assert.Equal(new DateTime(2026, 3, 6, 15, 59, 59, DateTimeKind.Utc), task.DueAt);
    }
}
