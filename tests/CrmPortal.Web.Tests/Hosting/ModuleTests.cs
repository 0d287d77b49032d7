using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Hosting;

/// <summary>What the portal collects from its modules.</summary>
public sealed class ModuleTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public void Every_module_there_is_stands_in_the_list_once()
    {
        var written = typeof(PortalModule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PortalModule)) && !type.IsAbstract);

        Assert.Equal(
            written.Select(type => type.Name).Order(StringComparer.Ordinal),
            Modules.All.Select(module => module.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_module_lists_only_its_own_pages_in_the_menu()
    {
        var pages = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (endpoint.RoutePattern.RawText, Page: endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.RelativePath))
            .Where(found => found.Page is not null)
            .ToLookup(found => "/" + found.RawText, found => found.Page!, StringComparer.Ordinal);

        foreach (var module in Modules.All)
        {
            var folder = $"/Pages/{module.GetType().Namespace!.Split('.')[^1]}/";

            Assert.All(module.Menu, item => Assert.StartsWith(folder, Assert.Single(pages[item.Path]), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Role.Agent, "Desk d, Customers u, Interactions i, Complaints c, Tasks t, Kpis k, Feedback f, Knowledge n")]
    [InlineData(Role.Supervisor, "Board d, Queue c, Customers u, Interactions i, Tasks t, Kpis k, Feedback f, Improvement q, Knowledge n, Import m")]
    [InlineData(Role.Manager, "Kpis k, Complaints c, Customers u, Feedback f, Improvement q, Knowledge n")]
    [InlineData(Role.Admin, "Overview d, Users u, Teams t, Calendars c, Deadlines l, Types y, Causes s, Import i, Mail m, Jobs j")]
    public void The_menu_of_a_role_is_in_order(Role role, string expected)
    {
        var items = Navigation.For(role).ToList();

        Assert.Equal(expected, string.Join(", ", items.Select(item => $"{item.Key["Nav.".Length..]} {item.Letter}")));
        Assert.Equal(items.Count, items.Select(item => item.Letter).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(items.Count, items.Select(item => item.Place).Distinct().Count());
    }

    [Fact]
    [Trait("Rule", "SEC-05")]
    public void Every_policy_is_in_the_table_of_the_document_with_its_roles()
    {
        var documented = File.ReadLines(Path.Combine(Root(), "docs/domain/permissions.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is [_, _, "yes" or "–", "yes" or "–", "yes" or "–", "yes" or "–", _])
            .Select(cells => $"{cells[1]}: {string.Join(' ', Enum.GetValues<Role>().Where(role => cells[2 + (int)role] is "yes"))}");

        Assert.Equal(
            documented.Order(StringComparer.Ordinal),
            Policies.All.Select(policy => $"{policy.Key}: {string.Join(' ', policy.Value.Order())}").Order(StringComparer.Ordinal));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CrmPortal.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        }

        return folder;
    }
}
