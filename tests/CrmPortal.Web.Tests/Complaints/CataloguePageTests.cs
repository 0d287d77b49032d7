using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class CataloguePageTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    [Trait("Rule", "LRN-01")]
    public async Task A_cause_is_added_renamed_and_moved()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var (people, process) = (await CauseAsync("People"), await CauseAsync("Process"));
        await AddAsync(admin, "causes", "Night work", "夜班", people);
        var id = await CauseAsync("Night work");

        await (await admin.GetAsync($"/admin/causes/{id}")).SubmitAsync(
            "main form", new() { ["Input.NameEn"] = "Night shift", ["Input.NameZh"] = "夜班交接", ["Input.ParentId"] = $"{process}" });

        var stored = await host.QueryAsync(db => db.CauseCodes.SingleAsync(c => c.Id == id));
        Assert.Equal(("Night shift", "夜班交接", (long?)process), (stored.NameEn, stored.NameZh, stored.ParentId));
        Assert.Contains("Night shift", (await admin.GetAsync("/admin/causes")).TextsOf(".level-2"), StringComparer.Ordinal);
    }

    [Fact]
    [Trait("Rule", "LRN-02")]
    [Trait("Rule", "LRN-03")]
    public async Task A_forged_place_in_the_tree_is_refused_beside_its_field()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var (supplier, late) = (await CauseAsync("Supplier"), await CauseAsync("Late delivery"));
        var form = await admin.GetAsync($"/admin/causes/{supplier}");
        Assert.DoesNotContain($"{late}", form.Document.QuerySelectorAll("#Input_ParentId option").Select(o => o.GetAttribute("value")), StringComparer.Ordinal);

        var cycle = await form.SubmitAsync("main form", new() { ["Input.ParentId"] = $"{late}" }, HttpStatusCode.Conflict);
        var nowhere = await form.SubmitAsync("main form", new() { ["Input.ParentId"] = "99999" }, HttpStatusCode.UnprocessableEntity);

        Assert.Contains("below itself", cycle.ErrorAt("Input.ParentId"), StringComparison.Ordinal);
        Assert.NotNull(nowhere.ErrorAt("Input.ParentId"));
        Assert.Null(await host.QueryAsync(db => db.CauseCodes.Where(c => c.Id == supplier).Select(c => c.ParentId).SingleAsync()));
    }

    [Fact]
    [Trait("Rule", "LRN-01")]
    public async Task Two_causes_beside_each_other_have_different_names()
    {
        using var admin = await host.SignInAsync(Role.Admin);

        var refused = await (await admin.GetAsync("/admin/causes")).SubmitAsync(
            "main form", new() { ["Input.NameEn"] = " people ", ["Input.NameZh"] = "别的" }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(refused.ErrorAt("Input.NameEn"));
        Assert.Null(refused.ErrorAt("Input.NameZh"));
    }

    [Fact]
    [Trait("Rule", "LRN-04")]
    public async Task A_retired_cause_is_no_choice_until_it_is_restored()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var owner = Given.User();
        using var agent = await host.SignInAsync(owner);
        var complaint = Given.ComplaintIn(ComplaintStatus.Investigating, owner);
        await host.SaveAsync(complaint);
        var id = await CauseAsync("Environment");

        await (await admin.GetAsync($"/admin/causes/{id}")).SubmitAsync("main form", new() { ["Input.Retired"] = "true" });
        var without = await agent.GetAsync($"/complaints/{complaint.Number}/diagnose");
        await (await admin.GetAsync($"/admin/causes/{id}")).SubmitAsync("main form", new() { ["Input.Retired"] = "false" });
        var with = await agent.GetAsync($"/complaints/{complaint.Number}/diagnose");

        Assert.DoesNotContain("Weather or disaster", without.TextsOf("#Input_CauseId option"), StringComparer.Ordinal);
        Assert.Contains("Weather or disaster", with.TextsOf("#Input_CauseId option"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_type_is_added_below_another_one_and_retired()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var product = await host.QueryAsync(db => db.ComplaintTypes.Where(t => t.NameEn == "Product problem").Select(t => t.Id).SingleAsync());
        await AddAsync(admin, "types", "Safety", "安全", product);
        var type = await host.QueryAsync(db => db.ComplaintTypes.SingleAsync(t => t.NameEn == "Safety"));

        await (await admin.GetAsync($"/admin/types/{type.Id}")).SubmitAsync("main form", new() { ["Input.NameEn"] = "Product safety", ["Input.Retired"] = "true" });
        using var agent = await host.SignInAsync(Role.Agent);
        var choices = await agent.GetAsync("/complaints/new");

        Assert.Equal(product, type.ParentId);
        Assert.NotNull(await host.QueryAsync(db => db.ComplaintTypes.Where(t => t.NameEn == "Product safety").Select(t => t.RetiredAt).SingleAsync()));
        Assert.DoesNotContain("Product safety", choices.TextsOf("#Input_TypeId option"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("causes")]
    [InlineData("types")]
    public async Task Only_an_administrator_changes_a_catalogue(string catalogue)
    {
        using var supervisor = await host.SignInAsync(Role.Supervisor);
        using var admin = await host.SignInAsync(Role.Admin);

        await supervisor.GetAsync($"/admin/{catalogue}", HttpStatusCode.Forbidden);
        await supervisor.GetAsync($"/admin/{catalogue}/1", HttpStatusCode.Forbidden);
        await admin.GetAsync($"/admin/{catalogue}/99999", HttpStatusCode.NotFound);
    }

    private static async Task AddAsync(Visitor admin, string catalogue, string en, string zh, long parent) =>
        await (await admin.GetAsync($"/admin/{catalogue}")).SubmitAsync(
            "main form", new() { ["Input.NameEn"] = en, ["Input.NameZh"] = zh, ["Input.ParentId"] = $"{parent}" });

    private Task<long> CauseAsync(string name) =>
        host.QueryAsync(db => db.CauseCodes.Where(c => c.NameEn == name).Select(c => c.Id).SingleAsync());
}
