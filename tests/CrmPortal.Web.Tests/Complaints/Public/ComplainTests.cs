using System.Net;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Interactions;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints.Public;

public sealed class ComplainTests(PublicCase portal) : IClassFixture<PublicCase>
{
    [Fact]
    [Trait("Rule", "CMP-57")]
    public async Task Anybody_complains_with_a_description_and_a_way_to_reach_him()
    {
        using var visitor = portal.Host.Visit();

        var (number, secret) = await portal.ComplainAsync(visitor);

        var stored = await portal.StoredAsync(number);
        var channel = await portal.Host.QueryAsync(db => db.Channels.SingleAsync(c => c.Id == stored.ChannelId));
        Assert.Matches("^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$", secret);
        Assert.Equal((ComplaintStatus.Acknowledged, "system", ChannelSeed.WebForm), (stored.Status, stored.Entry.EnteredByName, channel.Code));
        Assert.DoesNotContain(secret.Replace("-", "", StringComparison.Ordinal), stored.Entry.ProgressSecretHash!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("Rule", "CMP-57")]
    public async Task The_audit_trail_tells_of_the_secret_only_that_it_was_given()
    {
        using var visitor = portal.Host.Visit();

        var (number, _) = await portal.ComplainAsync(visitor);

        var stored = await portal.StoredAsync(number);
        var told = await portal.Host.QueryAsync(db => db.AuditEvents.SingleAsync(e => e.Entity == nameof(Complaint) && e.EntityId == stored.Id));
        Assert.Equal("system", told.ActorName);
        Assert.Contains("\"ProgressSecretHash\":\"changed\"", told.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain(stored.Entry.ProgressSecretHash!, told.Changes, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "MAI-09")]
    public async Task Number_and_secret_also_go_to_the_address_that_was_given()
    {
        using var visitor = portal.Host.Visit();

        var (number, secret) = await portal.ComplainAsync(visitor);

        var stored = await portal.StoredAsync(number);
        var mail = await portal.Host.QueryAsync(db => db.Set<OutgoingMail>().SingleAsync(m => m.ComplaintId == stored.Id));
        Assert.Equal((MailKind.Receipt, stored.Content.ComplainantEmail), (mail.Kind, mail.To));
        Assert.Contains(secret, mail.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "en", "Tell us your complaint")]
    [InlineData("zh", "zh-CN", "我要投诉")]
    public async Task The_form_speaks_the_language_of_the_browser_and_asks_the_browser_for_little(string asked, string language, string heading)
    {
        using var visitor = portal.Host.Visit(asked);

        var page = await visitor.GetAsync("/complain");

        Assert.Equal((language, heading), (page.Language, page.Heading));
        Assert.Equal(["Input.Description"], page.Document.QuerySelectorAll("main [required]").Select(e => e.GetAttribute("name")));
        Assert.True(page.Has("input[type=email][name='Input.Email']") && page.Has("input[type=tel][name='Input.Phone']"));
        Assert.False(page.Has("nav"));
    }

    [Fact]
    public async Task An_anonymous_complainant_need_not_be_reachable()
    {
        using var visitor = portal.Host.Visit();

        var (number, _) = await portal.ComplainAsync(visitor, ("Input.Email", ""), ("Input.Anonymous", "true"));

        Assert.True((await portal.StoredAsync(number)).Content.Anonymous);
    }

    [Fact]
    [Trait("Rule", "CMP-58")]
    public async Task A_customer_is_neither_linked_nor_recognised()
    {
        var customer = Given.Customer("Ada Lovelace", phone: "13800138077");
        await portal.Host.SaveAsync(customer);
        using var visitor = portal.Host.Visit();

        var (number, _) = await portal.ComplainAsync(
            visitor,
            ("Input.Name", customer.Name),
            ("Input.Phone", "13800138077"),
            ("Input.CustomerNumber", customer.Number),
            ("Input.Customer", customer.Number),
            ("Input.CustomerId", $"{customer.Id}"),
            ("Input.ContactId", "1"));

        var stored = await portal.StoredAsync(number);
        Assert.Equal((null, null, customer.Number), (stored.CustomerId, stored.ContactId, stored.Entry.ToldCustomerNumber));
    }

    [Fact]
    public async Task Number_and_secret_are_shown_once_and_stand_in_no_address()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);

        var sent = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint());
        await sent.FollowAsync();
        var again = await visitor.GetAsync("/complain/received", HttpStatusCode.SeeOther);

        Assert.Equal(("/complain/received", "/progress"), (sent.Location, again.Location));
    }
}
