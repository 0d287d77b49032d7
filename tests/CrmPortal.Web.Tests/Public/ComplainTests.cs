using System.Net;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Interactions;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Public;

public sealed class ComplainTests(PublicCase portal) : IClassFixture<PublicCase>
{
    private const string Hostile = "'\"><script>alert(1)</script> {{7*7}} @(1+1)\r\nBcc: x@example.com 张伟 🙂 مرحبا";

    [Fact]
    [Trait("Rule", "CMP-57")]
    public async Task Anybody_complains_with_a_description_and_a_way_to_reach_him()
    {
        using var visitor = portal.Host.Visit();

        var (number, secret) = await portal.ComplainAsync(visitor);

        var stored = await portal.StoredAsync(number);
        var channel = await portal.Host.QueryAsync(db => db.Channels.SingleAsync(c => c.Id == stored.ChannelId));
        Assert.Matches("^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$", secret);
        Assert.Equal((ComplaintStatus.Acknowledged, "system", ChannelSeed.WebForm), (stored.Status, stored.EnteredByName, channel.Code));
        Assert.DoesNotContain(secret.Replace("-", "", StringComparison.Ordinal), stored.ProgressSecretHash!, StringComparison.OrdinalIgnoreCase);
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
        Assert.DoesNotContain(stored.ProgressSecretHash!, told.Changes, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "MAI-09")]
    public async Task Number_and_secret_also_go_to_the_address_that_was_given()
    {
        using var visitor = portal.Host.Visit();

        var (number, secret) = await portal.ComplainAsync(visitor);

        var stored = await portal.StoredAsync(number);
        var mail = await portal.Host.QueryAsync(db => db.Set<OutgoingMail>().SingleAsync(m => m.ComplaintId == stored.Id));
        Assert.Equal((MailKind.Receipt, stored.ComplainantEmail), (mail.Kind, mail.To));
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

    [Theory]
    [InlineData("Input.Description", " ", "Input.Description")]
    [InlineData("Input.Description", "@long", "Input.Description")]
    [InlineData("Input.Email", "", "Input.Anonymous")]
    [InlineData("Input.Email", "li", "Input.Email")]
    [InlineData("Input.Phone", "call me", "Input.Phone")]
    [InlineData("Input.Name", "@long", "Input.Name")]
    [InlineData("Input.CustomerNumber", "@long", "Input.CustomerNumber")]
    [InlineData("Input.TypeId", "many", "Input.TypeId")]
    [InlineData("Input.OccurredOn", "2026-02-31", "Input.OccurredOn")]
    [InlineData("Input.Amount", "-1", "Input.Amount")]
    [InlineData("Input.Amount", "1e400", "Input.Amount")]
    public async Task Bad_input_is_told_beside_its_field_and_stores_nothing(string field, string value, string told)
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);
        var before = await portal.CountAsync();
        var typed = PublicCase.Complaint((field, value is "@long" ? new string('长', Complaint.TextLimit + 1) : value), ("Input.RemedySought", "A refund"));

        var answer = await form.SubmitAsync(PublicCase.Form, typed, HttpStatusCode.UnprocessableEntity);

        Assert.False(string.IsNullOrEmpty(answer.ErrorAt(told)));
        Assert.Equal("A refund", answer.ValueOf("Input.RemedySought"));
        Assert.Equal(before, await portal.CountAsync());
    }

    [Fact]
    public async Task A_date_to_come_is_refused_beside_its_field()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(("Input.OccurredOn", "2099-01-01")), HttpStatusCode.Conflict);

        Assert.False(string.IsNullOrEmpty(answer.ErrorAt("Input.OccurredOn")));
    }

    [Fact]
    public async Task An_anonymous_complainant_need_not_be_reachable()
    {
        using var visitor = portal.Host.Visit();

        var (number, _) = await portal.ComplainAsync(visitor, ("Input.Email", ""), ("Input.Anonymous", "true"));

        Assert.True((await portal.StoredAsync(number)).Anonymous);
    }

    [Fact]
    public async Task Hostile_text_is_kept_as_it_is_and_shown_as_text()
    {
        using var visitor = portal.Host.Visit();
        var fields = new[] { "Description", "Name", "CustomerNumber", "Product", "Place", "RemedySought" };

        var (number, secret) = await portal.ComplainAsync(visitor, [.. fields.Select(field => ("Input." + field, Hostile))]);

        var stored = await portal.StoredAsync(number);
        Assert.All(
            new[] { stored.Description, stored.ComplainantName, stored.ToldCustomerNumber, stored.Product, stored.Place, stored.RemedySought },
            text => Assert.Equal(Hostile.ReplaceLineEndings(), text?.ReplaceLineEndings()));
        using var staff = await portal.Host.SignInAsync(Given.User(Domain.Shared.Role.Supervisor));
        var page = await staff.GetAsync($"/complaints/{number}");
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", (await portal.OpenAsync(visitor, number, secret)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Email", "li@example.com\r\nBcc: all@example.com")]
    [InlineData("Input.Phone", "13800138000\r\nBcc: all@example.com")]
    public async Task An_address_has_one_line(string field, string value)
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint((field, value)), HttpStatusCode.UnprocessableEntity);

        Assert.False(string.IsNullOrEmpty(answer.ErrorAt(field)));
    }

    [Fact]
    public async Task A_forged_type_is_refused()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);
        var before = await portal.CountAsync();

        await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(("Input.TypeId", "99999")), HttpStatusCode.UnprocessableEntity);

        Assert.Equal(before, await portal.CountAsync());
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
        Assert.Equal((null, null, customer.Number), (stored.CustomerId, stored.ContactId, stored.ToldCustomerNumber));
    }

    [Fact]
    public async Task What_a_machine_fills_comes_back_and_is_not_stored()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);
        var before = await portal.CountAsync();

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(("Input.Website", "https://example.com")), HttpStatusCode.UnprocessableEntity);

        Assert.Equal(before, await portal.CountAsync());
        Assert.Equal("The parcel arrived broken.", answer.ValueOf("Input.Description"));
        await answer.SubmitAsync(PublicCase.Form);
        Assert.Equal(before + 1, await portal.CountAsync());
    }

    [Fact]
    public async Task What_comes_too_fast_comes_back_in_the_same_words_and_is_taken_once_more()
    {
        using var visitor = portal.Host.Visit();
        var form = await visitor.GetAsync("/complain");
        portal.Host.Clock.Advance(TimeSpan.FromSeconds(2.9));
        var before = await portal.CountAsync();

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), HttpStatusCode.UnprocessableEntity);
        var asMachine = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(("Input.Website", "x")), HttpStatusCode.UnprocessableEntity);

        Assert.Equal(before, await portal.CountAsync());
        Assert.Equal(answer.TextOf("main"), asMachine.TextOf("main"));
        portal.Host.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await answer.SubmitAsync(PublicCase.Form);
        Assert.Equal(before + 1, await portal.CountAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8forged")]
    public async Task A_form_that_we_have_not_shown_comes_back_with_what_was_typed(string seal)
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(("Seal", seal)), HttpStatusCode.UnprocessableEntity);

        Assert.Equal("The parcel arrived broken.", answer.ValueOf("Input.Description"));
        Assert.NotEqual(seal, answer.ValueOf("Seal"));
    }

    [Fact]
    public async Task A_form_from_yesterday_comes_back_with_what_was_typed()
    {
        using var visitor = portal.Host.Visit();
        var form = await visitor.GetAsync("/complain");
        portal.Host.Clock.Advance(TimeSpan.FromHours(13));

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), HttpStatusCode.UnprocessableEntity);

        Assert.Equal("li@example.com", answer.ValueOf("Input.Email"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_complaint_with_one_secret()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);
        var before = await portal.CountAsync();

        var first = PublicCase.Read(await (await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint())).FollowAsync());
        var second = PublicCase.Read(await (await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint())).FollowAsync());

        Assert.Equal(before + 1, await portal.CountAsync());
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_double_click_is_one_complaint()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);
        var before = await portal.CountAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => form.SubmitAsync(PublicCase.Form, PublicCase.Complaint())));

        Assert.All(answers, answer => Assert.Equal("/complain/received", answer.Location));
        Assert.Equal(before + 1, await portal.CountAsync());
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

    [Fact]
    public async Task Too_many_are_asked_to_wait_and_lose_nothing()
    {
        await using var host = await WebHost.StartAsync("--Limits:ComplaintsPerAddressAndMinute=2");
        using var visitor = host.Visit();
        var form = await visitor.GetAsync("/complain");
        await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), HttpStatusCode.UnprocessableEntity);
        await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), HttpStatusCode.UnprocessableEntity);

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), HttpStatusCode.TooManyRequests);

        Assert.InRange(int.Parse(answer.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("The parcel arrived broken.", answer.ValueOf("Input.Description"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = portal.Host.Visit();

        await visitor.PostAsync("/complain", [new("Input.Description", "x")], HttpStatusCode.BadRequest);
    }
}
