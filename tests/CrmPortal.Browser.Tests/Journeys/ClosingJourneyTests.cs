using CrmPortal.Data.Importing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
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
        await page.IsAccessibleAsync();

        await page.OpenAsync("/complaints?view=Unassigned");
        await page.IsAccessibleAsync();
        var row = $"tbody tr:has-text('Asked in {language}')";
        var number = await page.TextAsync($"{row} a.list-title");
        await page.ClickAsync($"{row} button[form=take]", to: $"**/complaints/{number}");
        await page.IsAccessibleAsync();

        await Steps.LeadAsync(page, number, "assess", ("Severity", "Minor"));
        await Steps.LeadAsync(page, number, "accept");
        await Steps.LeadAsync(page, number, "investigate", ("Text", "该债务属于他人。 The debt is somebody else's."), ("Source", "Ledger"));
        await Steps.TakeAsync(page, number, "propose", ("Type", "Apology"), ("Description", "A letter of apology"));
        await Steps.LeadAsync(page, number, "offer", ("Validity", "Upheld"), ("Reason", "The ledger shows it."));
        await Steps.LeadAsync(page, number, "answer", ("Answer", "Accepted"));
        await Steps.LeadAsync(page, number, "implement", ("Lines_0__Outcome", "Done"));
        await Steps.LeadAsync(page, number, "resolve");
        await Steps.LeadAsync(page, number, "revisit", ("Result", "Satisfied"));
        await Steps.LeadAsync(page, number, "close");

        await page.Expect(".page-title").ToContainTextAsync(language is "en" ? "Closed" : "已结案");
        await page.Expect("html").ToHaveAttributeAsync("lang", language);
        await page.OpenAsync("/complaints?view=Mine");
        await page.Expect("main").Not.ToContainTextAsync(number);
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
        await mine.OpenAsync($"/complaints/{complaint.Number}");
        await Steps.LeadAsync(mine, complaint.Number, "revisit", ("Result", "Satisfied"));
        await Steps.LeadAsync(mine, complaint.Number, "diagnose", ("Cause", "No inspection of the rope"));

        await mine.Expect(".notice").ToContainTextAsync(rule);
        Assert.Equal(409, await mine.OpenAsync($"/complaints/{complaint.Number}/close"));
        await mine.Expect(".empty-state").ToContainTextAsync(rule);
        await mine.IsAccessibleAsync();
        await mine.ClickAsync(".empty-state a", to: $"**/complaints/{complaint.Number}");

        var theirs = await chromium.SignInAsync(Given.User(Role.Supervisor, culture: language), language);
        await theirs.OpenAsync($"/complaints/{complaint.Number}");
        await Steps.LeadAsync(theirs, complaint.Number, "close", ("Reason", "核对无误。"));
        await theirs.Expect(".page-title").ToContainTextAsync(language is "en" ? "Closed" : "已结案");
    }
}
