using CrmPortal.Data.Importing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>A supervisor takes what is still open of an imported file, and brings it to its end.</summary>
public sealed class ClosingJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task An_imported_complaint_goes_from_the_queue_to_its_end(string language)
    {
        await chromium.Portal.ImportAsync(
            ImportPreset.Cfpb,
            $"1/8/2026,Mortgage,FHA mortgage,Loan servicing,Asked in {language},First Bank,VA,24540,N/A,Web,1/9/2026,Closed with explanation,Yes,No",
            $"1/9/2026,Debt collection,Medical,Debt is not mine,Asked in {language},Collectors Inc.,TX,782XX,N/A,Web,1/9/2026,In progress,Yes,");
        var page = await chromium.SignInAsync(Given.User(Role.Supervisor, culture: language), language, width: 1440);
        await Chromium.IsAccessibleAsync(page);

        await page.GotoAsync("/complaints?view=Unassigned");
        await Chromium.IsAccessibleAsync(page);
        var row = page.Locator("tbody tr", new() { HasText = $"Asked in {language}" });
        var number = await row.Locator("a.list-title").InnerTextAsync();
        await row.Locator("button[form=take]").ClickAsync();
        await page.WaitForURLAsync($"**/complaints/{number}");
        await Chromium.IsAccessibleAsync(page);

        await LeadAsync(page, number, "assess", ("Severity", "Minor"));
        await LeadAsync(page, number, "accept");
        await LeadAsync(page, number, "investigate", ("Text", "该债务属于他人。 The debt is somebody else's."), ("Source", "Ledger"));
        await StepAsync(page, number, "propose", ("Type", "Apology"), ("Description", "A letter of apology"));
        await LeadAsync(page, number, "offer", ("Validity", "Upheld"), ("Reason", "The ledger shows it."));
        await LeadAsync(page, number, "answer", ("Answer", "Accepted"));
        await LeadAsync(page, number, "implement", ("Lines_0__Outcome", "Done"));
        await LeadAsync(page, number, "resolve");
        await LeadAsync(page, number, "revisit", ("Result", "Satisfied"));
        await LeadAsync(page, number, "close");

        await Assertions.Expect(page.Locator(".page-title")).ToContainTextAsync(language is "en" ? "Closed" : "已结案");
        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        await page.GotoAsync("/complaints?view=Mine");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(number);
    }

    [BrowserTheory]
    [InlineData("en", "other than its owner")]
    [InlineData("zh-CN", "负责人以外的主管")]
    public async Task A_major_complaint_is_closed_by_another_supervisor_than_its_owner(string language, string rule)
    {
        var owner = await chromium.Portal.SaveAsync(Given.User(Role.Supervisor, culture: language));
        var complaint = Given.ComplaintIn(ComplaintStatus.Resolved, owner, Severity.Major);
        await chromium.Portal.SaveAsync(complaint);
        var mine = await chromium.SignInAsync(owner, language);
        await mine.GotoAsync($"/complaints/{complaint.No}");
        await LeadAsync(mine, complaint.No, "revisit", ("Result", "Satisfied"));
        await LeadAsync(mine, complaint.No, "diagnose", ("Cause", "No inspection of the rope"));

        await Assertions.Expect(mine.Locator(".notice")).ToContainTextAsync(rule);
        var refused = await mine.GotoAsync($"/complaints/{complaint.No}/close");
        Assert.Equal(409, refused!.Status);
        await Assertions.Expect(mine.Locator(".empty-state")).ToContainTextAsync(rule);
        await Chromium.IsAccessibleAsync(mine);
        await mine.ClickAsync(".empty-state a");
        await mine.WaitForURLAsync($"**/complaints/{complaint.No}");

        var theirs = await chromium.SignInAsync(Given.User(Role.Supervisor, culture: language), language);
        await theirs.GotoAsync($"/complaints/{complaint.No}");
        await LeadAsync(theirs, complaint.No, "close", ("Reason", "核对无误。"));
        await Assertions.Expect(theirs.Locator(".page-title")).ToContainTextAsync(language is "en" ? "Closed" : "已结案");
    }

    /// <summary>Takes the step to which the page leads.</summary>
    private static async Task LeadAsync(IPage page, string number, string step, params (string Field, string Value)[] typed)
    {
        await Assertions.Expect(page.Locator(".page-header a.btn-primary")).ToHaveAttributeAsync("href", $"/complaints/{number}/{step}");
        await StepAsync(page, number, step, typed);
    }

    private static async Task StepAsync(IPage page, string number, string step, params (string Field, string Value)[] typed)
    {
        await page.ClickAsync($".page-header a[href$='/{number}/{step}']");
        await page.WaitForURLAsync($"**/complaints/{number}/{step}");
        await Chromium.IsAccessibleAsync(page);
        foreach (var (field, value) in typed)
        {
            var control = page.Locator($"#Input_{field}");
            if (await control.EvaluateAsync<bool>("control => control.matches('select')"))
            {
                await control.SelectOptionAsync(value);
            }
            else
            {
                await control.FillAsync(value);
            }
        }

        await page.ClickAsync("main form[data-guard] button[type=submit] >> nth=0");
        await page.WaitForURLAsync($"**/complaints/{number}");
        await Chromium.IsAccessibleAsync(page);
    }
}
