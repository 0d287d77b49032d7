using System.Net;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Knowledge;

public sealed class CasePagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Form = "main form[data-guard]";

    private const string HandIn = "button[name=HandIn]";

    private static Fields Filled => new()
    {
        ["Input.Title"] = "A dropped container",
        ["Input.Situation"] = "The rope broke.",
        ["Input.Measures"] = "We replaced it for ¥1250000.",
        ["Input.Lesson"] = "Inspect ropes monthly.",
    };

    [Fact]
    [Trait("Rule", "CAS-06")]
    [Trait("Rule", "CAS-10")]
    public async Task A_case_goes_from_a_closed_complaint_over_a_review_into_the_library()
    {
        var (author, complaint) = await ClosedAsync();
        using var agent = await host.SignInAsync(author);
        using var lead = await host.SignInAsync(Role.Supervisor);
        using var manager = await host.SignInAsync(Role.Manager);

        var detail = await agent.GetAsync($"/complaints/{complaint.Number}");
        var form = await detail.ClickAsync("a[href*='/knowledge/cases/new']");
        var handedIn = await form.SubmitAsync(Form, Filled, button: HandIn);
        await manager.GetAsync(handedIn.Location!, HttpStatusCode.NotFound);
        var review = await lead.GetAsync(handedIn.Location + "/publish");
        var unread = await review.SubmitAsync(Form, expected: HttpStatusCode.Conflict);
        await unread.SubmitAsync(Form, new() { ["Input.ReadAsAnonymous"] = "true", ["Input.ReviewDueOn"] = "2099-01-01" });

        var read = await manager.GetAsync(handedIn.Location!);
        Assert.Equal("A dropped container", read.Heading);
        Assert.Contains(complaint.Number, read.TextOf("main aside"), StringComparison.Ordinal);
        Assert.Contains("Confirm", unread.ErrorAt("Input.ReadAsAnonymous"), StringComparison.Ordinal);
        Assert.Contains("A dropped container", string.Join(' ', (await manager.GetAsync("/knowledge?q=rope")).TextsOf("main li")), StringComparison.Ordinal);
        Assert.Contains("Inspect ropes monthly.", (await agent.GetAsync($"/complaints/{complaint.Number}")).TextOf("section[aria-labelledby=cases]"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CAS-04")]
    public async Task What_is_filled_in_from_the_complaint_has_gaps_in_the_place_of_names_and_numbers()
    {
        var customer = Given.Customer("Ada Lovelace", phone: "+86 138 1234 5678");
        await host.SaveAsync(customer);
        var (author, complaint) = await ClosedAsync(customer, "Ada Lovelace (13812345678) waited 5 days and paid ¥300.");
        using var agent = await host.SignInAsync(author);

        var form = await agent.GetAsync($"/knowledge/cases/new?complaint={complaint.Number}");

        Assert.Equal("[…] ([…]) waited 5 days and paid ¥300.", form.ValueOf("Input.Situation"));
        Assert.DoesNotContain("Lovelace", form.Body, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CAS-04")]
    public async Task A_name_in_the_text_is_kept_in_a_draft_but_stops_the_hand_in_beside_its_field()
    {
        var customer = Given.Customer("Ada Lovelace");
        await host.SaveAsync(customer);
        var (author, complaint) = await ClosedAsync(customer);
        using var agent = await host.SignInAsync(author);
        var fields = Filled;
        fields["Input.Situation"] = "Mrs Lovelace called.";
        fields["Input.Lesson"] = "Call 13812345678.";

        var refused = await (await agent.GetAsync($"/knowledge/cases/new?complaint={complaint.Number}")).SubmitAsync(Form, fields, HttpStatusCode.Conflict, HandIn);
        var none = await host.QueryAsync(db => db.Cases.CountAsync(c => c.ComplaintId == complaint.Id));
        var saved = await refused.SubmitAsync(Form);
        var edit = await agent.GetAsync(saved.Location + "/edit");
        var stillRefused = await edit.SubmitAsync(Form, expected: HttpStatusCode.Conflict, button: HandIn);
        await stillRefused.SubmitAsync(Form, Filled, button: HandIn);

        Assert.Contains("Lovelace", refused.ErrorAt("Input.Situation"), StringComparison.Ordinal);
        Assert.Contains("13812345678", refused.ErrorAt("Input.Lesson"), StringComparison.Ordinal);
        Assert.Null(refused.ErrorAt("Input.Measures"));
        Assert.Equal(0, none);
        Assert.Contains("Lovelace", edit.ErrorAt("Input.Situation"), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.InReview, (await StoredAsync(saved)).Status);
    }

    [Fact]
    [Trait("Rule", "CAS-01")]
    public async Task An_open_or_unknown_complaint_gives_no_case()
    {
        var author = Given.User();
        using var agent = await host.SignInAsync(author);
        var open = Given.ComplaintIn(ComplaintStatus.Resolved, author);
        await host.SaveAsync(open);

        var refused = await agent.GetAsync($"/knowledge/cases/new?complaint={open.Number}", HttpStatusCode.Conflict);
        await agent.GetAsync("/knowledge/cases/new?complaint=CP-999999", HttpStatusCode.Conflict);
        await agent.GetAsync("/knowledge/cases/new");
        await PostAsync(agent, $"/knowledge/cases/new?complaint={open.Number}", HttpStatusCode.Conflict, Filled);
        await PostAsync(agent, "/knowledge/cases/new?complaint=CP-999999", HttpStatusCode.NotFound, Filled);

        Assert.Contains("closed complaint", refused.TextOf("main [role=alert]"), StringComparison.Ordinal);
        Assert.Equal(0, await host.QueryAsync(db => db.Cases.CountAsync(c => c.ComplaintId == open.Id)));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_case()
    {
        var (author, complaint) = await ClosedAsync();
        using var agent = await host.SignInAsync(author);
        var form = await agent.GetAsync($"/knowledge/cases/new?complaint={complaint.Number}");

        var first = await form.SubmitAsync(Form, Filled);
        var second = await form.SubmitAsync(Form, Filled);

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await host.QueryAsync(db => db.Cases.CountAsync(c => c.ComplaintId == complaint.Id)));
    }

    [Theory]
    [Trait("Rule", "CAS-03")]
    [InlineData("Title", " ")]
    [InlineData("Lesson", "")]
    [InlineData("TypeId", "999999")]
    [InlineData("Situation", "long")]
    public async Task Bad_input_is_refused_beside_its_field(string field, string value)
    {
        var (author, complaint) = await ClosedAsync();
        using var agent = await host.SignInAsync(author);
        var fields = Filled;
        fields["Input." + field] = value is "long" ? new string('x', CaseArticle.TextLimit + 1) : value;

        var refused = await (await agent.GetAsync($"/knowledge/cases/new?complaint={complaint.Number}")).SubmitAsync(Form, fields, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(refused.ErrorAt("Input." + field));
    }

    [Fact]
    [Trait("Rule", "CAS-06")]
    [Trait("Rule", "CAS-09")]
    public async Task Nobody_takes_a_step_that_is_not_up_to_him()
    {
        var (author, complaint) = await ClosedAsync();
        var article = Given.Case(complaint, author);
        await host.SaveAsync(article);
        using var writer = await host.SignInAsync(author);
        using var agent = await host.SignInAsync(Role.Agent);
        using var lead = await host.SignInAsync(Role.Supervisor);
        using var manager = await host.SignInAsync(Role.Manager);
        using var admin = await host.SignInAsync(Role.Admin);

        await agent.GetAsync($"/knowledge/cases/{article.Number}", HttpStatusCode.NotFound);
        await manager.GetAsync($"/knowledge/cases/{article.Number}/edit", HttpStatusCode.Forbidden);
        await admin.GetAsync("/knowledge", HttpStatusCode.Forbidden);
        foreach (var (visitor, step) in new[] { (lead, "edit"), (lead, "publish"), (lead, "return"), (writer, "publish"), (writer, "return") })
        {
            var refused = await visitor.GetAsync($"/knowledge/cases/{article.Number}/{step}", HttpStatusCode.Conflict);

            Assert.False(refused.Has(Form));
        }

        await PostAsync(lead, $"/knowledge/cases/{article.Number}/publish", HttpStatusCode.Conflict, new() { ["Input.ReadAsAnonymous"] = "true" });
        await PostAsync(writer, $"/knowledge/cases/{article.Number}/publish", HttpStatusCode.Conflict, new() { ["Input.ReadAsAnonymous"] = "true" });
        await PostAsync(agent, $"/knowledge/cases/{article.Number}/retire", HttpStatusCode.NotFound, new() { ["Input.Reason"] = "No" });
        Assert.Equal(CaseStatus.Draft, (await host.QueryAsync(db => db.Cases.SingleAsync(c => c.Id == article.Id))).Status);
    }

    [Fact]
    [Trait("Rule", "CAS-08")]
    public async Task A_case_is_given_back_with_a_reason_that_its_author_reads_and_retired_with_another()
    {
        var (author, complaint) = await ClosedAsync();
        using var writer = await host.SignInAsync(author);
        using var lead = await host.SignInAsync(Role.Supervisor);
        var made = await (await writer.GetAsync($"/knowledge/cases/new?complaint={complaint.Number}")).SubmitAsync(Form, Filled, button: HandIn);

        var page = await lead.GetAsync(made.Location + "/return");
        await page.SubmitAsync(Form, expected: HttpStatusCode.UnprocessableEntity);
        await page.SubmitAsync(Form, new() { ["Input.Reason"] = "Say which rope." });
        var edit = await writer.GetAsync(made.Location + "/edit");
        await (await lead.GetAsync(made.Location + "/retire")).SubmitAsync(Form, new() { ["Input.Reason"] = "No cranes any more." });

        Assert.Contains("Say which rope.", edit.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("No cranes any more.", (await writer.GetAsync(made.Location!)).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Retired, (await StoredAsync(made)).Status);
    }

    [Fact]
    [Trait("Rule", "CAS-10")]
    public async Task Whoever_may_not_see_the_complaint_reads_the_case_without_its_number()
    {
        var team = Given.Team();
        await host.SaveAsync(team);
        var author = await host.SaveAsync(Given.User(team: team));
        var complaint = Given.ComplaintIn(ComplaintStatus.Closed, author, team: team);
        await host.SaveAsync(complaint);
        var article = Given.PublishedCase(complaint, author);
        await host.SaveAsync(article);
        using var stranger = await host.SignInAsync(Role.Agent);

        var read = await stranger.GetAsync($"/knowledge/cases/{article.Number}");

        Assert.DoesNotContain(complaint.Number, read.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        var (author, complaint) = await ClosedAsync();
        using var writer = await host.SignInAsync(author);
        var fields = Filled;
        fields["Input.Title"] = fields["Input.Lesson"] = "\"><script data-evil>alert(1)</script>";

        var made = await (await writer.GetAsync($"/knowledge/cases/new?complaint={complaint.Number}")).SubmitAsync(Form, fields);

        Assert.False((await made.FollowAsync()).Has("[data-evil]"));
        Assert.False((await writer.GetAsync("/knowledge?show=draft&q=%22%3E%3Cscript%20data-evil%3E")).Has("[data-evil]"));
    }

    private async Task<(User Author, Complaint Complaint)> ClosedAsync(Domain.Customers.Customer? customer = null, string? description = null)
    {
        var author = await host.SaveAsync(Given.User());
        var complaint = Given.ComplaintIn(ComplaintStatus.Closed, author, customer: customer, description: description);
        await host.SaveAsync(complaint);
        return (author, complaint);
    }

    private static async Task PostAsync(Visitor visitor, string path, HttpStatusCode expected, Fields fields)
    {
        var token = (await visitor.GetAsync("/account/password")).ValueOf("__RequestVerificationToken")!;
        await visitor.PostAsync(
            path,
            [new("__RequestVerificationToken", token), new("Input.TypeId", "1"), .. fields.SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? ""))],
            expected);
    }

    private Task<CaseArticle> StoredAsync(Page made)
    {
        var id = CaseArticle.Numbers.Parse(made.Location!.Split('/')[^1])!.Value;
        return host.QueryAsync(db => db.Cases.SingleAsync(c => c.Id == id));
    }
}
