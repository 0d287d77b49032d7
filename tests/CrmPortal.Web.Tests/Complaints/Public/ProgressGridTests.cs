using System.Net;
using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints.Public;

/// <summary>Every form of the progress look-up in every status, held against the transition table.</summary>
[Trait("Rule", "CMP-61")]
public sealed class ProgressGridTests(PublicCase portal) : IClassFixture<PublicCase>
{
    private const string Home = "/progress/complaint";

    private static readonly (string Form, ComplaintAction Action, Fields Fields)[] Forms =
    [
        ("add", ComplaintAction.Communicate, new() { ["Input.Text"] = "The lid too." }),
        ("answer", ComplaintAction.Answer, new() { ["Input.Answer"] = "Accepted", ["Input.Round"] = "1" }),
        ("withdraw", ComplaintAction.Withdraw, new() { ["Input.Text"] = "It came after all." }),
    ];

    public static TheoryData<ComplaintStatus> Statuses => [.. Enum.GetValues<ComplaintStatus>()];

    [Fact]
    public async Task Every_form_of_the_look_up_is_in_the_grid()
    {
        var forms = await portal.Host.FormsBelowAsync("progress/");

        // The form on the complaint's own page ends the look-up.
        Assert.Equal(forms, Forms.Select(known => known.Form).Append("complaint").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_form_is_offered_and_carried_out_exactly_where_the_table_allows_it(ComplaintStatus status)
    {
        using var visitor = portal.Host.Visit();
        var opening = await portal.ComplainAsync(visitor);
        foreach (var (form, action, fields) in Forms)
        {
            var complaint = await ComplaintAsync(status, opening.Number);
            var token = (await portal.OpenAsync(visitor, complaint.Number, opening.Secret)).ValueOf("__RequestVerificationToken")!;
            var isAllowed = complaint.Allows(action, Actor.Complainant);
            var before = await portal.Host.PrintAsync();

            var page = await visitor.GetAsync($"/progress/{form}", isAllowed ? HttpStatusCode.OK : HttpStatusCode.SeeOther);
            var answer = await PostAsync(visitor, form, fields, token, isAllowed ? HttpStatusCode.SeeOther : HttpStatusCode.Conflict);

            var after = await portal.Host.PrintAsync();
            Assert.Equal(isAllowed ? (true, null, Home) : (false, Home, null), (page.Has("main form"), page.Location, answer.Location));
            Assert.Equal(isAllowed, !before.SequenceEqual(after, StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Nobody_changes_anything_without_number_and_secret()
    {
        using var visitor = portal.Host.Visit();
        await portal.ComplainAsync(visitor);
        var token = (await visitor.GetAsync("/progress")).ValueOf("__RequestVerificationToken")!;
        var before = await portal.Host.PrintAsync();

        foreach (var (form, _, fields) in Forms)
        {
            await PostAsync(visitor, form, fields, token, HttpStatusCode.Forbidden);
        }

        Assert.Equal(before, await portal.Host.PrintAsync());
    }

    private static Task<Page> PostAsync(Visitor visitor, string form, Fields fields, string token, HttpStatusCode expected) =>
        visitor.PostAsync(
            $"/progress/{form}",
            [
                new("__RequestVerificationToken", token),
                new("CommandId", Guid.CreateVersion7().ToString()),
                .. fields.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())),
            ],
            expected);

    /// <summary>A complaint in this status that is opened by the secret of another one.</summary>
    private async Task<Complaint> ComplaintAsync(ComplaintStatus status, string opening)
    {
        var customer = Given.Customer();
        var owner = await portal.Host.SaveAsync(Given.User());
        await portal.Host.SaveAsync(customer);
        var number = status is ComplaintStatus.Merged ? await MergedAsync(customer, owner) : await SaveAsync(Given.ComplaintIn(status, owner, customer: customer));
        await portal.Host.QueryAsync(async db =>
        {
            var secret = Complaint.Numbers.Parse(opening);
            var hash = await db.Complaints.Where(c => c.Id == secret).Select(c => c.Entry.ProgressSecretHash).SingleAsync();
            var id = Complaint.Numbers.Parse(number);
            return await db.Complaints.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Entry.ProgressSecretHash, hash));
        });
        return await portal.StoredAsync(number);
    }

    private async Task<string> MergedAsync(Customer customer, Data.Users.User owner)
    {
        var target = await SaveAsync(Given.ComplaintIn(ComplaintStatus.Received, owner, customer: customer));
        var number = await SaveAsync(Given.ComplaintIn(ComplaintStatus.Received, owner, customer: customer));
        await portal.Host.QueryAsync(async db =>
        {
            var merged = (await db.FindComplaintForWorkAsync(number, ComplaintParts.All, CancellationToken.None))!;
            var continued = (await db.FindComplaintForWorkAsync(target, ComplaintParts.All, CancellationToken.None))!;
            merged.Exits.Merge(continued, "The same parcel", Given.Actor(Role.Supervisor, long.MaxValue), portal.Host.Clock.Now, Given.Clocks);
            return await db.SaveChangesAsync();
        });
        return number;
    }

    private async Task<string> SaveAsync(Complaint complaint)
    {
        await portal.Host.SaveAsync(complaint);
        return complaint.Number;
    }
}
