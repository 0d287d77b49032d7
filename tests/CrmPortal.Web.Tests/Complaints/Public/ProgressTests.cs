using System.Net;
using System.Text.RegularExpressions;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints.Public;

public sealed partial class ProgressTests(PublicCase portal) : IClassFixture<PublicCase>
{
    private static readonly Message Reply = new(MessageDirection.Outbound, "We have found the crane.", 1) { Public = true };

    [Fact]
    [Trait("Rule", "CMP-60")]
    public async Task Number_and_secret_open_the_public_part()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await portal.ComplainAsync(visitor);
        var agent = (await portal.Host.SaveAsync(Given.User(name: "Agnes"))).ActingAt(portal.Host.Clock.Now);
        await portal.WorkAsync(number, c => c.Communications.Log(Reply, agent, portal.Host.Clock.Now, Given.Clocks));
        await portal.WorkAsync(number, c => c.Communications.Log(Reply with { Text = "hidden words", Public = false }, agent, portal.Host.Clock.Now, Given.Clocks));
        await portal.WorkAsync(number, c => c.Communications.Log(new Message(MessageDirection.Note, "a note"), agent, portal.Host.Clock.Now, Given.Clocks));

        var page = await portal.OpenAsync(visitor, number, secret);

        Assert.Equal([Reply.Text, "We have received your complaint. You can follow here what becomes of it, and add to it."], page.TextsOf(".timeline-quote"));
        Assert.Contains("decide who works on it", page.TextOf(".progress-state"), StringComparison.Ordinal);
        Assert.DoesNotMatch("hidden words|a note|Agnes", page.Body);
    }

    [Theory]
    [InlineData(" cp-{0} ", "{1}")]
    [InlineData("CP-{0}", "{2}")]
    [InlineData("CP-000000{0}", "  {3} ")]
    public async Task Case_blanks_hyphens_and_width_do_not_matter(string number, string secret)
    {
        using var visitor = portal.Host.Visit();
        var given = await portal.ComplainAsync(visitor);
        var (digits, plain) = (given.Number[3..], given.Secret.Replace("-", "", StringComparison.Ordinal));
        string Fill(string text) => text.Replace("{0}", digits, StringComparison.Ordinal)
            .Replace("{1}", given.Secret.ToLowerInvariant(), StringComparison.Ordinal)
            .Replace("{2}", plain, StringComparison.Ordinal)
            .Replace("{3}", string.Concat(plain.Select(c => (char)(c + 0xFEE0))), StringComparison.Ordinal);

        await PublicCase.LookUpAsync(visitor, Fill(number), Fill(secret));
    }

    [Fact]
    [Trait("Rule", "CMP-60")]
    public async Task Whatever_is_wrong_is_answered_alike()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await portal.ComplainAsync(visitor);
        var other = await portal.ComplainAsync(visitor);
        var staffs = Given.Complaint(1);
        await portal.Host.SaveAsync(staffs);
        (string Number, string Secret)[] tries =
        [
            (number, "ABCD-EFGH-JKLM-NPQR"),
            (number, other.Secret),
            (number, secret[..^1]),
            (number, secret + "A"),
            (number, new string('0', 500)),
            (number, "'; DROP TABLE Complaints --"),
            ("CP-999999", secret),
            (staffs.Number, secret),
            ("CP-0", secret),
            ("CP-99999999999999999999", secret),
            ("nonsense", secret),
        ];

        foreach (var (triedNumber, triedSecret) in tries)
        {
            var answer = await PublicCase.LookUpAsync(visitor, triedNumber, triedSecret, HttpStatusCode.NotFound);

            Assert.Equal("There is no complaint with this number and this secret. Check both.", answer.TextOf(".error-summary li"));
            Assert.DoesNotContain("crm-progress=", answer.Header("Set-Cookie") ?? "", StringComparison.Ordinal);
            Assert.Equal("/progress", (await visitor.GetAsync("/progress/complaint", HttpStatusCode.SeeOther)).Location);
        }
    }

    [Fact]
    [Trait("Rule", "CMP-60")]
    public async Task An_unknown_number_costs_what_a_wrong_secret_costs()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await portal.ComplainAsync(visitor);
        await visitor.GetAsync("/progress");
        Task<IReadOnlyList<string>> CostAsync(string triedNumber, string triedSecret) =>
            portal.Host.Commands.DuringAsync(() => PublicCase.LookUpAsync(visitor, triedNumber, triedSecret, HttpStatusCode.NotFound));

        var wrongSecret = await CostAsync(number, "ABCD-EFGH-JKLM-NPQR");
        var noSecret = await CostAsync(number, "nonsense");
        var unknown = await CostAsync("CP-999999", secret);
        var noNumber = await CostAsync("nonsense", secret);

        Assert.Single(wrongSecret);
        Assert.All(new[] { noSecret, unknown, noNumber }, commands => Assert.Equal(wrongSecret, commands));
    }

    [Fact]
    [Trait("Rule", "CMP-60")]
    public async Task A_look_up_ends_after_thirty_minutes_and_on_leaving()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await portal.ComplainAsync(visitor);

        await portal.OpenAsync(visitor, number, secret);
        portal.Host.Clock.Advance(TimeSpan.FromMinutes(29));
        await visitor.GetAsync("/progress/complaint");
        portal.Host.Clock.Advance(TimeSpan.FromMinutes(30));
        await visitor.GetAsync("/progress/complaint", HttpStatusCode.SeeOther);

        var page = await portal.OpenAsync(visitor, number, secret);
        await page.SubmitAsync("main form[action='/progress/complaint']");
        await visitor.GetAsync("/progress/complaint", HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task The_cookie_goes_to_the_look_up_only_and_a_forged_one_nowhere()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await portal.ComplainAsync(visitor);

        var answer = await PublicCase.LookUpAsync(visitor, number, secret);

        var cookie = answer.Header("Set-Cookie")!;
        Assert.Contains("path=/progress; samesite=strict; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, cookie, StringComparison.Ordinal);
        using var forger = portal.Host.Visit();
        forger.Cookies.Add(new Uri(portal.Host.Address, "/progress"), new Cookie("crm-progress", Name().Match(cookie).Groups["value"].Value[..^4] + "AAAA"));
        await forger.GetAsync("/progress/complaint", HttpStatusCode.SeeOther);
        await visitor.GetAsync($"/complaints/{number}", HttpStatusCode.Redirect);
    }

    [Fact]
    [Trait("Rule", "CMP-61")]
    public async Task Information_is_added_once_and_reaches_the_staff()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await portal.ComplainAsync(visitor);
        var form = await (await portal.OpenAsync(visitor, number, secret)).ClickAsync("a[href='/progress/add']");

        await form.SubmitAsync("main form", new() { ["Input.Text"] = " " }, HttpStatusCode.UnprocessableEntity);
        var sent = await form.SubmitAsync("main form", new() { ["Input.Text"] = "<b>The lid too.</b>" });
        await form.SubmitAsync("main form", new() { ["Input.Text"] = "<b>The lid too.</b>" });

        var page = await sent.FollowAsync();
        Assert.Equal("<b>The lid too.</b>", page.TextsOf(".timeline-quote")[0]);
        var entry = (await portal.StoredAsync(number)).Communications.Single(e => e.Direction == MessageDirection.Inbound);
        Assert.Equal((null, "complainant", false), (entry.UserId, entry.UserName, entry.IsAutomatic));
        using var staff = await portal.Host.SignInAsync(Role.Supervisor);
        Assert.Contains("Complainant", (await staff.GetAsync($"/complaints/{number}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CMP-61")]
    public async Task A_complaint_is_withdrawn_and_then_no_more()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await portal.ComplainAsync(visitor);
        await portal.OpenAsync(visitor, number, secret);
        var form = await visitor.GetAsync("/progress/withdraw");
        var late = await visitor.GetAsync("/progress/withdraw");

        var page = await (await form.SubmitAsync("main form", new() { ["Input.Text"] = "It came after all." })).FollowAsync();

        Assert.Equal("You have withdrawn your complaint.", page.TextOf(".progress-state"));
        Assert.False(page.Has("a[href='/progress/withdraw']"));
        await late.SubmitAsync("main form", new() { ["Input.Text"] = "Twice" }, HttpStatusCode.Conflict);
        await visitor.GetAsync("/progress/withdraw", HttpStatusCode.SeeOther);
        Assert.Equal(ComplaintStatus.Withdrawn, (await portal.StoredAsync(number)).Status);
    }

    [Fact]
    [Trait("Rule", "CMP-61")]
    public async Task A_proposal_is_rejected_with_a_reason_and_the_next_one_accepted()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await portal.ComplainAsync(visitor);
        var owner = (await portal.Host.SaveAsync(Given.User())).ActingAt(portal.Host.Clock.Now);
        await portal.OfferAsync(number, owner, "A letter.");
        var form = await (await portal.OpenAsync(visitor, number, secret)).ClickAsync("a[href='/progress/answer']");

        var missing = await form.SubmitAsync("main form", new() { ["Input.Answer"] = "Rejected" }, HttpStatusCode.UnprocessableEntity);
        await form.SubmitAsync("main form", new() { ["Input.Answer"] = "NoAnswer" }, HttpStatusCode.UnprocessableEntity);
        await form.SubmitAsync("main form", new() { ["Input.Answer"] = "Rejected", ["Input.Text"] = "I want a new one." });

        Assert.NotNull(missing.ErrorAt("Input.Text"));
        Assert.Equal(ComplaintStatus.Investigating, (await portal.StoredAsync(number)).Status);
        await portal.WorkAsync(number, c => c.Proposals.Offer(PublicCase.Decision("A new parcel."), owner, portal.Host.Clock.Now, Given.Clocks));
        var again = await visitor.GetAsync("/progress/answer");
        var stale = await again.SubmitAsync("main form", new() { ["Input.Answer"] = "Accepted", ["Input.Round"] = "1" }, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(stale.ErrorAt("Input.Answer"));
        await stale.SubmitAsync("main form");
        Assert.Equal(ComplaintStatus.Implementing, (await portal.StoredAsync(number)).Status);
    }

    [Fact]
    [Trait("Rule", "CMP-61")]
    public async Task A_proposal_that_was_not_told_publicly_is_not_shown()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await portal.ComplainAsync(visitor);
        var owner = (await portal.Host.SaveAsync(Given.User())).ActingAt(portal.Host.Clock.Now);
        await portal.OfferAsync(number, owner, "A secret letter.", channel: null);

        var page = await portal.OpenAsync(visitor, number, secret);

        Assert.DoesNotContain("A secret letter.", page.Body, StringComparison.Ordinal);
        await visitor.GetAsync("/progress/answer", HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task What_was_written_when_the_look_up_ended_is_shown_again()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await portal.ComplainAsync(visitor);
        await portal.OpenAsync(visitor, number, secret);
        var form = await visitor.GetAsync("/progress/add");
        portal.Host.Clock.Advance(TimeSpan.FromMinutes(31));

        var ended = await form.SubmitAsync("main form", new() { ["Input.Text"] = "A long story <b>" }, HttpStatusCode.Forbidden);

        Assert.Equal("A long story <b>", ended.TextOf("#unsent"));
        Assert.DoesNotContain((await portal.StoredAsync(number)).Communications, entry => entry.Text.StartsWith("A long", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Limits:ProgressPerAddressAndMinute=2")]
    [InlineData("--Limits:ProgressPerComplaintAndMinute=2")]
    public async Task Guessing_is_held_back(string limit)
    {
        await using var host = await WebHost.StartAsync(limit);
        using var visitor = host.Visit();
        await PublicCase.LookUpAsync(visitor, "CP-1", "ABCD-EFGH-JKLM-NPQR", HttpStatusCode.NotFound);
        await PublicCase.LookUpAsync(visitor, "CP-000001", "ABCD-EFGH-JKLM-NPQR", HttpStatusCode.NotFound);

        var answer = await PublicCase.LookUpAsync(visitor, "CP-1", "ABCD-EFGH-JKLM-NPQR", HttpStatusCode.TooManyRequests);

        Assert.NotNull(answer.Header("Retry-After"));
    }

    [GeneratedRegex("crm-progress=(?<value>[^;]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
