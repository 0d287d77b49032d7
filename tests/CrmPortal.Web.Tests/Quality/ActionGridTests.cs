using System.Net;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Quality;

/// <summary>Every page of the transition table in every status by everybody, held against the table itself.</summary>
[Trait("Rule", "LRN-09")]
[Trait("Rule", "LRN-10")]
public sealed class ActionGridTests(ActionCast cast) : IClassFixture<ActionCast>
{
    public static TheoryData<CorrectiveActionStatus> Statuses =>
    [
        CorrectiveActionStatus.Draft, CorrectiveActionStatus.InProgress, CorrectiveActionStatus.Implemented, CorrectiveActionStatus.Effective,
        CorrectiveActionStatus.Cancelled,
    ];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_step_is_offered_and_taken_exactly_where_the_table_allows_it(CorrectiveActionStatus status)
    {
        var complaint = Given.Complaint(1);
        await cast.Host.SaveAsync(complaint);
        foreach (var name in cast.Names)
        {
            foreach (var (verb, step, fields) in Steps(complaint.Number))
            {
                var action = await cast.ActionAsync(status);
                var version = (await cast.ReadAsync(action)).Version;
                var isAllowed = action.Allows(step, cast.Actor(name));

                var page = await cast.Visitor(name).GetAsync($"/quality/actions/{action.Number}/{verb}", Expected(name, step, isAllowed ? HttpStatusCode.OK : HttpStatusCode.Conflict));
                await cast.PostAsync(name, action, verb, fields, Expected(name, step, isAllowed ? HttpStatusCode.SeeOther : HttpStatusCode.Conflict));

                Assert.Equal(isAllowed, page.Has("main form[data-guard]"));
                Assert.Equal(isAllowed, (await cast.ReadAsync(action)).Version != version);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task The_page_shows_the_buttons_of_the_table(CorrectiveActionStatus status)
    {
        var action = await cast.ActionAsync(status);
        foreach (var name in cast.Names.Where(name => name is not "admin"))
        {
            var page = await cast.Visitor(name).GetAsync($"/quality/actions/{action.Number}");

            foreach (var (verb, step, _) in Steps(""))
            {
                Assert.Equal(action.Allows(step, cast.Actor(name)), page.Has($".page-actions a[href='/quality/actions/{action.Number}/{verb}']"));
            }
        }

        await cast.Visitor("admin").GetAsync($"/quality/actions/{action.Number}", HttpStatusCode.Forbidden);
    }

    private IReadOnlyList<(string Verb, CorrectiveActionStep Step, Fields Fields)> Steps(string complaint) =>
    [
        ("start", CorrectiveActionStep.Start, []),
        ("implement", CorrectiveActionStep.Implement, new() { ["Input.CheckOn"] = "2027-01-01" }),
        ("check", CorrectiveActionStep.Check, new() { ["Input.Verdict"] = "Effective", ["Input.Reason"] = "Seen on site" }),
        ("link", CorrectiveActionStep.Link, new() { ["Input.Complaints"] = complaint }),
        ("cancel", CorrectiveActionStep.Cancel, new() { ["Input.Reason"] = "Not needed" }),
        ("edit", CorrectiveActionStep.Edit, EditFields),
    ];

    private Fields EditFields => new()
    {
        ["Input.Title"] = "Scan twice",
        ["Input.Kind"] = "Preventive",
        ["Input.TypeId"] = "1",
        ["Input.OwnerId"] = $"{cast.User("other").Id}",
        ["Input.DueOn"] = "2026-12-31",
        ["Input.TargetPercent"] = "40",
        ["Input.WindowWeeks"] = "4",
        ["Input.WashoutDays"] = "0",
    };

    private HttpStatusCode Expected(string name, CorrectiveActionStep step, HttpStatusCode otherwise) => cast.User(name).Role switch
    {
        Role.Manager or Role.Admin => HttpStatusCode.Forbidden,
        Role.Agent when step is not (CorrectiveActionStep.Start or CorrectiveActionStep.Implement) => HttpStatusCode.Forbidden,
        _ => otherwise,
    };
}
