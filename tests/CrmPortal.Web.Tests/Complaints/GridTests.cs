using System.Net;
using System.Text.RegularExpressions;
using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

/// <summary>Every page of the transition table in every status by everybody, held against the table itself.</summary>
public sealed partial class GridTests(ComplaintCast cast) : IClassFixture<ComplaintCast>
{
    public static TheoryData<ComplaintStatus> Statuses => [.. Enum.GetValues<ComplaintStatus>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    [Trait("Rule", "CMP-02")]
    [Trait("Rule", "CMP-03")]
    [Trait("Rule", "CMP-04")]
    public async Task A_form_is_carried_out_exactly_where_the_table_allows_it(ComplaintStatus status)
    {
        var target = await cast.SaveAsync(Given.ComplaintIn(ComplaintStatus.Received, cast.User("owner"), customer: cast.Customer));
        foreach (var name in cast.Names)
        {
            var complaint = await cast.ComplaintAsync(status, OwnerFor(name));
            var isChange = ComplaintSteps.All(target.No).ToLookup(step =>
                complaint.Allows(step.Action, cast.Actor(name))
                && !ComplaintSteps.IsGuarded(step.Step, byOwner: string.Equals(name, OwnerFor(name), StringComparison.Ordinal)));

            await RefuseAsync(name, complaint, isChange[false]);
            foreach (var (step, _, fields) in isChange[true])
            {
                await ChangeAsync(name, await cast.ComplaintAsync(status, OwnerFor(name)), step, fields);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    [Trait("Rule", "CMP-02")]
    [Trait("Rule", "CMP-03")]
    public async Task A_form_is_offered_exactly_where_the_table_allows_it(ComplaintStatus status)
    {
        foreach (var name in cast.Names)
        {
            var complaint = await cast.ComplaintAsync(status, OwnerFor(name));
            foreach (var (step, action, _) in ComplaintSteps.All(""))
            {
                var isAllowed = complaint.Allows(action, cast.Actor(name));

                var page = await cast.Visitor(name).GetAsync($"/complaints/{complaint.No}/{step}", Expected(action, name, isAllowed ? HttpStatusCode.OK : HttpStatusCode.Conflict));

                Assert.Equal(isAllowed, page.Has("main form[data-guard]"));
                Assert.DoesNotMatch(TextKey, page.Document.QuerySelector("main")!.TextContent);
            }
        }
    }

    private async Task RefuseAsync(string name, Complaint complaint, IEnumerable<(string Step, ComplaintAction Action, Fields Fields)> steps)
    {
        var before = await cast.PrintAsync(complaint);
        foreach (var (step, action, fields) in steps)
        {
            await cast.PostAsync(name, complaint, step, fields, Expected(action, name, HttpStatusCode.Conflict));
        }

        Assert.Equal(before, await cast.PrintAsync(complaint));
    }

    private async Task ChangeAsync(string name, Complaint complaint, string step, Fields fields)
    {
        var before = await cast.PrintAsync(complaint);

        await cast.PostAsync(name, complaint, step, fields, HttpStatusCode.SeeOther);

        Assert.NotEqual(before, await cast.PrintAsync(complaint));
    }

    [GeneratedRegex(@"\b(Complaint|Enum|Form)\.[A-Z]\w+|CMP-\d\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextKey { get; }

    private static string OwnerFor(string name) => name is "chief" ? name : "owner";

    private HttpStatusCode Expected(ComplaintAction action, string name, HttpStatusCode otherwise) =>
        cast.User(name).Role is var role && ComplaintLifecycle.RolesFor(action).Contains(role) ? otherwise : HttpStatusCode.Forbidden;
}
