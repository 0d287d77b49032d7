using System.Globalization;
using System.Net;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Knowledge;

public sealed class GuidelinePagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Form = "main form[data-guard]";

    private static Fields Filled(long type) => new()
    {
        ["Input.TypeId"] = type.ToString(CultureInfo.InvariantCulture),
        ["Input.ReceptionZh"] = "先倾听，再记录。",
        ["Input.HandlingEn"] = "Check the log.",
        ["Input.Allowed"] = "Refund",
        ["Input.RemedyLimit"] = "100",
        ["Input.SumLimit"] = "150.50",
        ["Input.TargetDays"] = "5",
    };

    [Fact]
    [Trait("Rule", "GUI-08")]
    public async Task A_supervisor_writes_a_guideline_that_agents_read()
    {
        var type = await TypeAsync();
        using var lead = await host.SignInAsync(Role.Supervisor);
        using var agent = await host.SignInAsync(Role.Agent);

        var made = await (await lead.GetAsync("/knowledge/guidelines/new")).SubmitAsync(Form, Filled(type));
        var read = await agent.GetAsync(made.Location!);

        Assert.Contains("Check the log.", read.Body, StringComparison.Ordinal);
        Assert.Contains("先倾听，再记录。", read.Body, StringComparison.Ordinal);
        Assert.False(read.Has("main a[href$=edit]"));
        Assert.Contains(read.Heading["Guideline: ".Length..], string.Join('\n', (await agent.GetAsync("/knowledge/guidelines")).TextsOf("tbody tr")), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "GUI-08")]
    [InlineData(Role.Agent, HttpStatusCode.OK)]
    [InlineData(Role.Manager, HttpStatusCode.OK)]
    [InlineData(Role.Admin, HttpStatusCode.Forbidden)]
    public async Task Nobody_else_writes_guidelines(Role role, HttpStatusCode reading)
    {
        var guideline = await GuidelineAsync();
        using var visitor = await host.SignInAsync(role);

        await visitor.GetAsync("/knowledge/guidelines", reading);
        await visitor.GetAsync($"/knowledge/guidelines/{guideline}", reading);
        foreach (var page in new[] { "new", $"{guideline}/edit", $"{guideline}/retire" })
        {
            await visitor.GetAsync($"/knowledge/guidelines/{page}", HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_guideline()
    {
        var type = await TypeAsync();
        using var lead = await host.SignInAsync(Role.Supervisor);
        var page = await lead.GetAsync("/knowledge/guidelines/new");

        var first = await page.SubmitAsync(Form, Filled(type));
        var second = await page.SubmitAsync(Form, Filled(type));

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await host.QueryAsync(db => db.Guidelines.CountAsync(g => g.TypeId == type)));
    }

    [Fact]
    [Trait("Rule", "GUI-01")]
    public async Task Of_two_who_write_the_same_guideline_at_once_one_is_told()
    {
        var type = await TypeAsync();
        using var one = await host.SignInAsync(Role.Supervisor);
        using var other = await host.SignInAsync(Role.Supervisor);
        var (first, second) = (await one.GetAsync("/knowledge/guidelines/new"), await other.GetAsync("/knowledge/guidelines/new"));

        // Both find the type free before either can save.
        var bothLooked = host.Commands.AnsweredAsync(2, "EXISTS", "Guidelines");
        Task<Page>[] answers;
        using (await host.Services.GetRequiredService<WriteGate>().EnterAsync(CancellationToken.None))
        {
            answers = [first.SubmitAsync(Form, Filled(type), expected: null), second.SubmitAsync(Form, Filled(type), expected: null)];
            await bothLooked;
        }

        var pages = (await Task.WhenAll(answers)).OrderBy(page => page.Status).ToList();

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], pages.Select(page => page.Status));
        Assert.Equal("Check the log.", pages[1].ValueOf("Input.HandlingEn"));
        Assert.Equal(1, await host.QueryAsync(db => db.Guidelines.CountAsync(g => g.TypeId == type)));
    }

    [Fact]
    [Trait("Rule", "GUI-01")]
    public async Task A_type_with_a_guideline_gets_no_second_one()
    {
        var type = await TypeAsync();
        await host.SaveAsync(Given.Guideline(type));
        using var lead = await host.SignInAsync(Role.Supervisor);

        var page = await lead.GetAsync("/knowledge/guidelines/new");
        var refused = await page.SubmitAsync(Form, Filled(type), HttpStatusCode.UnprocessableEntity);

        Assert.False(page.Has($"option[value='{type}']"));
        Assert.NotNull(refused.ErrorAt("Input.TypeId"));
    }

    [Theory]
    [Trait("Rule", "GUI-02")]
    [InlineData("TypeId", "")]
    [InlineData("TypeId", "999999")]
    [InlineData("HandlingEn", " ")]
    [InlineData("Allowed", "Bribe")]
    [InlineData("RemedyLimit", "0")]
    [InlineData("RemedyLimit", "1.005")]
    [InlineData("SumLimit", "99")]
    [InlineData("TargetDays", "366")]
    [InlineData("ReceptionZh", "long")]
    public async Task Bad_input_is_refused_beside_its_field(string field, string value)
    {
        var type = await TypeAsync();
        using var lead = await host.SignInAsync(Role.Supervisor);
        var fields = Filled(type);
        fields["Input." + field] = value is "long" ? new string('长', Guideline.ReceptionLimit + 1) : value;

        var refused = await (await lead.GetAsync("/knowledge/guidelines/new")).SubmitAsync(Form, fields, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(refused.ErrorAt("Input." + field));
        Assert.Equal(0, await host.QueryAsync(db => db.Guidelines.CountAsync(g => g.TypeId == type)));
    }

    [Fact]
    [Trait("Rule", "GUI-03")]
    public async Task An_edit_is_a_new_version_and_the_old_one_can_still_be_read()
    {
        var guideline = await GuidelineAsync();
        using var lead = await host.SignInAsync(Role.Supervisor);

        var saved = await (await lead.GetAsync($"/knowledge/guidelines/{guideline}/edit")).SubmitAsync(Form, new() { ["Input.HandlingEn"] = "Ask the driver." });
        var read = await saved.FollowAsync();

        Assert.Contains("Ask the driver.", read.TextOf("main .columns-even"), StringComparison.Ordinal);
        Assert.Contains("Check the log.", read.TextOf("main details"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_supervisors_at_once_notice_each_other()
    {
        var guideline = await GuidelineAsync();
        using var one = await host.SignInAsync(Role.Supervisor);
        using var other = await host.SignInAsync(Role.Supervisor);
        var mine = await one.GetAsync($"/knowledge/guidelines/{guideline}/edit");
        await (await other.GetAsync($"/knowledge/guidelines/{guideline}/edit")).SubmitAsync(Form, new() { ["Input.HandlingEn"] = "Theirs" });

        var refused = await mine.SubmitAsync(Form, new() { ["Input.HandlingEn"] = "Mine" }, HttpStatusCode.Conflict);
        await refused.SubmitAsync(Form);

        Assert.Equal(["Mine", "Theirs", "Check the log."], refused.TextsOf("main table.list tbody td"));
        Assert.Equal([1, 2, 3], await host.QueryAsync(db => db.Guidelines.Where(g => g.Id == guideline).SelectMany(g => g.Versions).Select(v => v.Number).Order().ToListAsync()));
    }

    [Fact]
    [Trait("Rule", "GUI-03")]
    public async Task A_retired_guideline_stays_readable_and_is_edited_no_more()
    {
        var guideline = await GuidelineAsync();
        using var lead = await host.SignInAsync(Role.Supervisor);
        var edit = await lead.GetAsync($"/knowledge/guidelines/{guideline}/edit");

        await (await lead.GetAsync($"/knowledge/guidelines/{guideline}/retire")).SubmitAsync(Form);
        var read = await lead.GetAsync($"/knowledge/guidelines/{guideline}");
        await edit.SubmitAsync(Form, new() { ["Input.HandlingEn"] = "Late" }, HttpStatusCode.Conflict);

        Assert.Contains("Retired", read.Body, StringComparison.Ordinal);
        Assert.False(read.Has("main a[href$=edit]"));
        Assert.DoesNotContain("Late", (await lead.GetAsync($"/knowledge/guidelines/{guideline}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guideline_that_does_not_exist_is_not_found_whatever_is_sent()
    {
        using var lead = await host.SignInAsync(Role.Supervisor);
        var page = await lead.GetAsync("/knowledge/guidelines/new");

        await lead.GetAsync("/knowledge/guidelines/999999", HttpStatusCode.NotFound);
        await lead.PostAsync(
            "/knowledge/guidelines/999999/edit",
            [new("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken")!)],
            HttpStatusCode.NotFound);
    }

    private async Task<long> TypeAsync()
    {
        var type = new ComplaintType($"Port {Guid.NewGuid():N}", "港口");
        await host.SaveAsync(type);
        return type.Id;
    }

    private async Task<long> GuidelineAsync()
    {
        var guideline = Given.Guideline(await TypeAsync());
        await host.SaveAsync(guideline);
        return guideline.Id;
    }
}
