using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>
/// One complaint from a phone to its end and back again: the complainant, the agent who owns it, the supervisor who
/// assesses and reopens it, and another one who closes it.
/// </summary>
public sealed class ClosedLoopJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Chinese = "zh-CN";
    private const int Phone = 390;

    [BrowserTheory]
    [InlineData("集装箱掉落，货物受损，要求赔偿。")]
    public async Task A_complaint_from_a_phone_is_rejected_twice_escalated_resolved_closed_and_reopened(string words)
    {
        var agent = await chromium.Portal.SaveAsync(Staff(Role.Agent, "陈静"));
        var owner = await chromium.SignInAsync(agent, Chinese, Phone);
        var chief = await chromium.SignInAsync(Staff(Role.Supervisor, "周敏"), Chinese);
        var other = await chromium.SignInAsync(Staff(Role.Supervisor, "刘洋"), Chinese);
        var visitor = await chromium.VisitAsync(Chinese, Phone);
        var number = await ComplainAsync(visitor, words);

        await Steps.GoAsync(
            chief, number, "assess", ("Severity", "Major"), ("Urgency", "Normal"), ("Regime", "CnBankInsurance"), ("OwnerId", $"{agent.Id}"));
        await ShowsWhyItIsDueAsync(chief);

        await Steps.GoAsync(owner, number, "accept");
        await Steps.GoAsync(owner, number, "investigate", ("Text", "吊具磨损。"), ("Source", "检修记录"));
        await Steps.GoAsync(owner, number, "propose", ("Type", "Apology"), ("Description", "书面道歉"));
        await OfferAsync(owner, number, "我们书面道歉。");
        await AnswerAsync(visitor, "Rejected", "道歉不够。");
        await OfferAsync(owner, number, "我们道歉并更换吊具。");
        await AnswerAsync(visitor, "Rejected", "仍然不够。");

        await owner.OpenAsync($"/complaints/{number}");
        await owner.Expect(".page-title .pill:has-text('组长')").ToBeVisibleAsync();

        await OfferAsync(owner, number, "我们道歉、更换吊具并赔偿。");
        await AnswerAsync(visitor, "Accepted", "");
        await Steps.GoAsync(owner, number, "implement", ("Lines_0__Outcome", "Done"));
        await Steps.GoAsync(owner, number, "resolve");
        await Steps.GoAsync(owner, number, "revisit", ("Result", "Satisfied"));
        await Steps.GoAsync(owner, number, "diagnose", ("Cause", "吊具未按期检查"));
        Assert.Equal(409, await owner.OpenAsync($"/complaints/{number}/close"));

        await Steps.GoAsync(other, number, "close", ("Reason", "核对无误。"));
        await other.Expect(".page-title").ToContainTextAsync("已结案");
        await Steps.GoAsync(chief, number, "reopen", ("Reason", "同一吊具再次掉落。"));
        await chief.Expect(".page-title").ToContainTextAsync("调查中");

        await visitor.OpenAsync("/progress/complaint");
        await visitor.Expect(".progress-state").ToBeVisibleAsync();
        await visitor.Expect("main").Not.ToContainTextAsync("吊具磨损");
        await visitor.IsAccessibleAsync();
    }

    private static User Staff(Role role, string name) => Given.User(role, culture: Chinese, name: name);

    private async Task<string> ComplainAsync(Window visitor, string words)
    {
        await visitor.OpenAsync("/complain");
        chromium.Portal.Clock.Advance(TimeSpan.FromSeconds(5));
        await visitor.FillAsync("#Input_Description", words);
        await visitor.FillAsync("#Input_Email", "wang@example.test");
        await visitor.ClickAsync("main form button.btn-primary", to: "**/complain/received");
        var (number, secret) = (await visitor.TextAsync("#number"), await visitor.TextAsync("#secret"));
        await visitor.OpenAsync("/progress");
        await visitor.FillAsync("#Input_Number", number);
        await visitor.FillAsync("#Input_Secret", secret);
        await visitor.ClickAsync("main form button.btn-primary", to: "**/progress/complaint");
        return number;
    }

    private static async Task ShowsWhyItIsDueAsync(Window page)
    {
        await page.ClickAsync(".clock-why summary >> nth=-1");
        await page.Expect(".clock-why[open] table.why tbody tr >> nth=0").ToBeVisibleAsync();
        await page.Expect(".clock-law").ToContainTextAsync("中国");
        await page.Expect(".clock-due:has-text('15 个自然日')").ToBeVisibleAsync();
        await page.IsAccessibleAsync();
    }

    private static Task OfferAsync(Window owner, string number, string words) =>
        Steps.GoAsync(owner, number, "offer", ("Validity", "Upheld"), ("Reason", "检修记录可证。"), ("Text", words), ("ChannelId", "2"));

    private static async Task AnswerAsync(Window visitor, string answer, string words)
    {
        await visitor.OpenAsync("/progress/answer");
        await visitor.IsAccessibleAsync();
        await visitor.FillAsync("#Input_Answer", answer);
        await visitor.FillAsync("#Input_Text", words);
        await visitor.ClickAsync("main form button.btn-primary", to: "**/progress/complaint");
        await visitor.IsAccessibleAsync();
    }
}
