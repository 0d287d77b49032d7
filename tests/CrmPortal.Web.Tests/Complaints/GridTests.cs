using System.Net;
using System.Text.RegularExpressions;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

/// <summary>Every form of a complaint in every status by everybody, held against the transition table.</summary>
public sealed partial class GridTests(ComplaintCast cast) : IClassFixture<ComplaintCast>
{
    public static TheoryData<ComplaintStatus> Statuses => [.. Enum.GetValues<ComplaintStatus>()];

    [Fact]
    [Trait("Rule", "CMP-02")]
    public async Task Every_form_of_a_complaint_is_in_the_grid()
    {
        var forms = await cast.Host.FormsBelowAsync("complaints/{number}/");

        Assert.Equal(forms, ComplaintSteps.All("").Select(form => form.Step.Replace("{file}", "{id:guid}", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    [Trait("Rule", "CMP-02")]
    [Trait("Rule", "CMP-03")]
    [Trait("Rule", "CMP-04")]
    public async Task A_form_is_carried_out_exactly_where_the_table_allows_it(ComplaintStatus status)
    {
        var target = await cast.SaveAsync(Given.ComplaintIn(ComplaintStatus.Received, cast.User("owner"), customer: cast.Customer));
        List<Sending> all = [];
        foreach (var name in cast.Names)
        {
            var complaint = await ComplaintAsync(status, name);
            all.AddRange(ComplaintSteps.All(target.Number).Select(form => new Sending(name, complaint, form)));
        }

        var isChange = all.ToLookup(sending =>
            sending.Form.IsAllowed(sending.Complaint, cast.Actor(sending.Name))
            && !ComplaintSteps.IsGuarded(sending.Form.Step, byOwner: string.Equals(sending.Name, OwnerFor(sending.Name), StringComparison.Ordinal)));

        await RefuseAsync(isChange[false]);
        foreach (var sending in isChange[true])
        {
            await ChangeAsync(sending with { Complaint = await ComplaintAsync(status, sending.Name) });
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    [Trait("Rule", "CMP-02")]
    [Trait("Rule", "CMP-03")]
    public async Task A_form_is_offered_exactly_where_the_table_allows_it(ComplaintStatus status)
    {
        await cast.SaveAsync(Given.ComplaintIn(ComplaintStatus.Received, cast.User("owner"), customer: cast.Customer));
        foreach (var name in cast.Names)
        {
            var complaint = await ComplaintAsync(status, name);
            foreach (var form in ComplaintSteps.All(""))
            {
                var isAllowed = form.IsAllowed(complaint, cast.Actor(name)) && !ComplaintSteps.HasObstacle(form.Step);

                var page = await cast.Visitor(name).GetAsync(form.AddressAt(complaint), Expected(form, name, isAllowed ? HttpStatusCode.OK : HttpStatusCode.Conflict));

                Assert.Equal(isAllowed, page.Has("main form[data-guard]"));
                Assert.DoesNotMatch(TextKey, page.Document.QuerySelector("main")!.TextContent);
            }
        }
    }

    /// <summary>Nothing at all is written: no record, no history, no audit event but that of the attempt, no task, no mail, no receipt.</summary>
    private async Task RefuseAsync(IEnumerable<Sending> refused)
    {
        var before = await cast.Host.PrintAsync();
        foreach (var sending in refused)
        {
            await PostAsync(sending, Expected(sending.Form, sending.Name, HttpStatusCode.Conflict));
        }

        Assert.Equal(before, await cast.Host.PrintAsync());
    }

    private async Task ChangeAsync(Sending sending)
    {
        var before = await cast.PrintAsync(sending.Complaint);

        await PostAsync(sending, HttpStatusCode.SeeOther);

        Assert.NotEqual(before, await cast.PrintAsync(sending.Complaint));
    }

    private Task<Page> PostAsync(Sending sending, HttpStatusCode expected) =>
        cast.PostAsync(sending.Name, sending.Form.AddressAt(sending.Complaint), sending.Form.Fields, expected, file: sending.Form.File);

    private Task<Complaint> ComplaintAsync(ComplaintStatus status, string name) =>
        cast.ComplaintAsync(status, OwnerFor(name), file: new NewAttachment(Guid.CreateVersion7(), "log.pdf", AttachmentKind.Pdf, 10, new string('0', 64)));

    [GeneratedRegex(@"\b(Complaint|Enum|Form)\.[A-Z]\w+|CMP-\d\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextKey { get; }

    private static string OwnerFor(string name) => name is "chief" ? name : "owner";

    private HttpStatusCode Expected(ComplaintForm form, string name, HttpStatusCode otherwise) =>
        cast.User(name).Role is var role && form.Roles.Contains(role) ? otherwise : HttpStatusCode.Forbidden;

    private sealed record Sending(string Name, Complaint Complaint, ComplaintForm Form);
}
