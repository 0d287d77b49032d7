using System.Globalization;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>A supervisor hands out complaints, keeps a view and a file, and reads what is learnt from complaints.</summary>
public sealed class QualityJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Reading =
    [
        "/complaints/on-day",
        "/quality/actions", "/quality/actions/new", "/quality/analysis", "/quality/fairness", "/quality/limits", "/quality/departments",
        "/knowledge", "/knowledge/cases/new", "/knowledge/guidelines", "/knowledge/guidelines/new",
    ];

    [BrowserTheory]
    [InlineData("en", 1440, 1)]
    [InlineData("zh-CN", 390, 2)]
    public async Task A_queue_is_handed_out_and_its_lessons_are_read(string language, int width, long typeId)
    {
        var customer = Given.Customer($"Ada {language}");
        var owner = await chromium.Portal.SaveAsync(Given.User(name: $"Olga {language}"));
        await chromium.Portal.SaveAsync(customer);
        var (open, closed) = (Given.Complaint(typeId, customer), Given.ComplaintIn(ComplaintStatus.Closed, owner, customer: customer, typeId: typeId));
        await chromium.Portal.SaveAsync(open, closed);
        var (guideline, article) = (Given.Guideline(typeId), Given.PublishedCase(closed, owner));
        await chromium.Portal.SaveAsync(guideline, article);
        var page = await chromium.SignInAsync(Given.User(Role.Supervisor, culture: language), language, width);

        await HandOutAsync(page, open, owner.Id);
        await KeepViewAsync(page, $"Mine {language}");
        await AttachAsync(page, closed);
        await HoldAsync(page, customer);
        foreach (var path in Reading.Append($"/knowledge/guidelines/{guideline.Id}").Append($"/knowledge/cases/{article.Number}"))
        {
            await ReadAsync(page, path);
        }
    }

    private static async Task HandOutAsync(Window page, Complaint complaint, long ownerId)
    {
        await ReadAsync(page, "/complaints?view=Unassigned");
        await page.CheckAsync($"input[name=chosen][value='{complaint.Number}']");
        await page.IsAccessibleAsync();
        await page.ClickAsync("#bulk button >> nth=0", to: "**/complaints/bulk?*");
        await page.IsAccessibleAsync();
        await page.FillAsync("#Input_OwnerId", ownerId.ToString(CultureInfo.InvariantCulture));
        await page.ClickAsync("button[value=Assign]", to: "**/complaints");
        await page.IsAccessibleAsync();
    }

    private static async Task KeepViewAsync(Window page, string name)
    {
        await ReadAsync(page, "/complaints/views?view=Open");
        await page.FillAsync("#Input_Name", name);
        await page.ClickAsync("main form[data-guard] button[type=submit]", to: "**/complaints?view=Open");
        await page.Expect($".chip:has-text('{name}')").ToHaveAttributeAsync("aria-current", "true");
        await page.IsAccessibleAsync();
        await ReadAsync(page, "/complaints/views");
    }

    private static async Task AttachAsync(Window page, Complaint complaint)
    {
        await ReadAsync(page, $"/complaints/{complaint.Number}/attach");
        await page.ChooseFileAsync("#Input_Files", "账单.txt", "包裹破损"u8.ToArray());
        await page.ClickAsync("main form[data-guard] button[type=submit] >> nth=0", to: $"**/complaints/{complaint.Number}");
        await page.Expect("[data-file]").ToContainTextAsync("账单.txt");
        await page.IsAccessibleAsync();
    }

    private static async Task HoldAsync(Window page, Customer customer)
    {
        await ReadAsync(page, $"/customers/{customer.Number}/hold");
        await page.FillAsync("#Input_Reason", "A lawsuit");
        await page.ClickAsync("main form[data-guard] button[type=submit]", to: $"**/customers/{customer.Number}");
        await page.Expect("#hold").ToContainTextAsync("A lawsuit");
        await page.IsAccessibleAsync();
        await ReadAsync(page, $"/customers/{customer.Number}/hold");
        await ReadAsync(page, $"/customers/{customer.Number}/release");
    }

    private static async Task ReadAsync(Window page, string path)
    {
        await page.OpenAsync(path);
        await page.IsAccessibleAsync();
    }
}
