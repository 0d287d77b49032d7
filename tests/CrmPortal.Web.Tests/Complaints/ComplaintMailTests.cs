using System.Net;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Mailing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class ComplaintMailTests(ComplaintCast cast) : IClassFixture<ComplaintCast>
{
    [Fact]
    [Trait("Rule", "MAI-09")]
    public async Task What_is_told_to_the_complainant_leaves_by_mail_where_the_agent_says_so()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        Fields message = new() { ["Input.Direction"] = "Outbound", ["Input.ChannelId"] = "1", ["Input.Text"] = "We found the crane log." };

        await cast.PostAsync("owner", complaint, "communicate", message, HttpStatusCode.SeeOther);
        var unasked = await MailsAsync(complaint);
        message["Input.ByEmail"] = "true";
        var command = Guid.CreateVersion7();
        await cast.PostAsync("owner", complaint, "communicate", message, HttpStatusCode.SeeOther, command);
        await cast.PostAsync("owner", complaint, "communicate", message, HttpStatusCode.SeeOther, command);

        var mail = Assert.Single(await MailsAsync(complaint));
        Assert.Empty(unasked);
        Assert.Equal((MailKind.News, "ada@example.org"), (mail.Kind, mail.To));
        Assert.Equal($"{complaint.Number}: news on your complaint", mail.SubjectToSend);
        Assert.StartsWith("We found the crane log.", mail.BodyToSend, StringComparison.Ordinal);
        Assert.Contains(complaint.Number, mail.BodyToSend, StringComparison.Ordinal);
        Assert.DoesNotContain("http", mail.BodyToSend, StringComparison.Ordinal);
        Assert.True((await cast.ReadAsync(complaint)).Communications.OrderBy(c => c.Id).Last().IsPublic);
    }

    [Fact]
    [Trait("Rule", "MAI-09")]
    public async Task A_note_among_ourselves_never_leaves_by_mail()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);

        var page = await cast.PostAsync(
            "owner", complaint, "communicate", new() { ["Input.Direction"] = "Note", ["Input.Text"] = "He lies.", ["Input.ByEmail"] = "true" }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(page.ErrorAt("Input.ByEmail"));
        Assert.Empty(await MailsAsync(complaint));
    }

    [Theory]
    [Trait("Rule", "MAI-09")]
    [InlineData("acknowledge", ComplaintStatus.Received, MailKind.Acknowledgement)]
    [InlineData("offer", ComplaintStatus.Investigating, MailKind.Proposal)]
    [InlineData("resolve", ComplaintStatus.Implementing, MailKind.Resolution)]
    public async Task Each_step_that_tells_the_complainant_offers_the_mail(string step, ComplaintStatus status, MailKind kind)
    {
        var complaint = await cast.ComplaintAsync(status);
        if (status is ComplaintStatus.Investigating)
        {
            await cast.PostAsync("owner", complaint, "investigate", new() { ["Input.Text"] = "The rope was worn." }, HttpStatusCode.SeeOther);
        }
        else if (status is ComplaintStatus.Implementing)
        {
            await cast.Host.QueryAsync(async db =>
            {
                var stored = (await db.FindComplaintForWorkAsync(complaint.Number, ComplaintParts.All, CancellationToken.None))!;
                stored.Remedies.Implement(stored.Remedies[0].Line, null, cast.Actor("owner"), Clock.Start);
                return await db.SaveChangesAsync();
            });
        }

        var form = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/{step}");
        Fields fields = new() { ["Input.ByEmail"] = "true", ["Input.Text"] = "Dear Ada", ["Input.ChannelId"] = "1" };
        if (status is ComplaintStatus.Investigating)
        {
            (fields["Input.Validity"], fields["Input.Reason"]) = ("NotUpheld", "The log shows it.");
        }

        await form.SubmitAsync("main form[data-guard]", fields);

        Assert.Contains("ada@example.org", form.TextOf("main form[data-guard]"), StringComparison.Ordinal);
        Assert.Equal([kind], (await MailsAsync(complaint)).Select(m => m.Kind));
    }

    [Fact]
    [Trait("Rule", "MAI-11")]
    public async Task Nothing_of_a_top_secret_complaint_leaves()
    {
        var complaint = await cast.SaveAsync(Given.Complaint(1, cast.Customer, level: InfoLevel.TopSecret));
        var letters = cast.Host.Services.GetRequiredService<Letters>();

        var refusal = Assert.Throws<RuleViolation>(() => letters.ToComplainant(MailKind.News, complaint, "ada@example.org", "en", "Psst"));

        Assert.Equal(MailRules.TopSecretStaysInside, refusal.Rule);
    }

    [Fact]
    [Trait("Rule", "MAI-10")]
    public async Task The_new_owner_is_told_unless_he_took_it_himself()
    {
        var given = await cast.SaveAsync(Given.Complaint(1, cast.Customer));
        var taken = await cast.SaveAsync(Given.Complaint(1, cast.Customer));
        var other = cast.User("other");

        await cast.PostAsync("lead", given, "assign", new() { ["Input.OwnerId"] = other.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) }, HttpStatusCode.SeeOther);
        await cast.PostAsync("other", taken, "assign", [], HttpStatusCode.SeeOther);

        var mail = Assert.Single(await MailsAsync(given));
        Assert.Equal((MailKind.Assignment, other.Email, $"{given.Number} was assigned to you"), (mail.Kind, mail.To, mail.SubjectToSend));
        Assert.Empty(await MailsAsync(taken));
    }

    [Fact]
    [Trait("Rule", "MAI-10")]
    public async Task An_escalation_is_told_to_the_supervisors_and_at_the_top_to_the_managers()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Investigating);
        Fields reason = new() { ["Input.Reason"] = "He is on television." };

        await cast.PostAsync("owner", complaint, "escalate", reason, HttpStatusCode.SeeOther);
        var first = await MailsAsync(complaint);
        await cast.PostAsync("lead", complaint, "escalate", reason, HttpStatusCode.SeeOther);
        await cast.PostAsync("owner", complaint, "escalate", reason, HttpStatusCode.SeeOther);
        var last = (await MailsAsync(complaint)).Skip(3).ToList();

        Assert.Equal(Addresses("lead", "chief"), first.Select(m => m.To).Order(StringComparer.Ordinal));
        Assert.Equal(Addresses("lead", "chief", "manager"), last.Select(m => m.To).Order(StringComparer.Ordinal));
        Assert.All(last, mail => Assert.DoesNotContain("television", mail.Body, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "CMP-46")]
    [Trait("Rule", "MAI-10")]
    public async Task A_complaint_that_turns_critical_or_bears_a_new_risk_is_told_to_the_supervisors()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Acknowledged);
        var form = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/assess");

        await form.SubmitAsync("main form[data-guard]", new() { ["Input.Severity"] = "Critical", ["Input.Urgency"] = "Normal", ["Input.RiskFlags"] = "Safety" });

        Assert.Equal(2, (await cast.ReadAsync(complaint)).EscalationLevel);
        Assert.Equal(
            [(MailKind.Escalation, 2), (MailKind.Risk, 2)],
            (await MailsAsync(complaint)).GroupBy(m => m.Kind).Select(g => (g.Key, g.Count())).OrderBy(g => g.Key));
    }

    [Fact]
    [Trait("Rule", "CMP-31")]
    [Trait("Rule", "MAI-10")]
    public async Task The_second_rejection_escalates_and_tells_the_supervisors()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.ResponseOffered);
        Fields rejected = new() { ["Input.Answer"] = "Rejected", ["Input.Note"] = "Not enough" };
        await cast.PostAsync("owner", complaint, "answer", rejected, HttpStatusCode.SeeOther);
        var first = await MailsAsync(complaint);
        await cast.PostAsync(
            "owner", complaint, "offer", new() { ["Input.Validity"] = "Upheld", ["Input.Reason"] = "The log", ["Input.Text"] = "More", ["Input.ChannelId"] = "1" }, HttpStatusCode.SeeOther);

        await cast.PostAsync("owner", complaint, "answer", rejected, HttpStatusCode.SeeOther);

        Assert.Empty(first);
        Assert.Equal(1, (await cast.ReadAsync(complaint)).EscalationLevel);
        Assert.Equal(Addresses("lead", "chief"), (await MailsAsync(complaint)).Select(m => m.To).Order(StringComparer.Ordinal));
    }

    [Theory]
    [Trait("Rule", "MAI-09")]
    [InlineData("en", "We have received your complaint")]
    [InlineData("zh-CN", "我们已收到您的投诉")]
    public async Task The_receipt_names_number_and_secret_in_the_language_of_the_page_and_no_link_without_a_public_address(string culture, string begins)
    {
        var complaint = Given.Complaint(1);
        await cast.Host.SaveAsync(complaint, cast.Host.Services.GetRequiredService<Letters>().Receipt(complaint, "eve@example.org", culture, "S3CR-3T"));

        var mail = Assert.Single(await MailsAsync(complaint));

        Assert.StartsWith(begins, mail.BodyToSend, StringComparison.Ordinal);
        Assert.Contains(complaint.Number, mail.BodyToSend, StringComparison.Ordinal);
        Assert.Contains("S3CR-3T", mail.BodyToSend, StringComparison.Ordinal);
        Assert.DoesNotContain("http", mail.BodyToSend, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "MAI-09")]
    public async Task With_a_public_address_messages_link_there_whatever_the_request_says()
    {
        await using var host = await WebHost.StartAsync("--PublicBaseUrl=https://crm.example.org/");
        var complaint = Given.Complaint(1);
        await host.SaveAsync(complaint);
        var letters = host.Services.GetRequiredService<Letters>();

        var receipt = letters.Receipt(complaint, "eve@example.org", "en", "S3CR-3T");
        var notice = letters.ToStaff(MailKind.Assignment, Given.User(), complaint, () => "P1");

        Assert.Contains("https://crm.example.org/progress", receipt.Body, StringComparison.Ordinal);
        Assert.Contains("https://crm.example.org/complaints/{number}", notice.Body, StringComparison.Ordinal);
    }

    private IEnumerable<string> Addresses(params string[] names) => names.Select(name => cast.User(name).Email!).Order(StringComparer.Ordinal);

    private Task<List<OutgoingMail>> MailsAsync(Complaint complaint) =>
        cast.Host.QueryAsync(db => db.OutgoingMails.AsNoTracking().Where(m => m.ComplaintId == complaint.Id).OrderBy(m => m.Id).ToListAsync());
}
