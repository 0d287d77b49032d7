using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Hosting;

public sealed class NavigationTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task Every_entry_of_the_menu_leads_to_a_page(Role role)
    {
        using var visitor = await host.SignInAsync(role);
        var home = role is Role.Manager ? "/kpis" : "/";
        var entries = (await visitor.GetAsync(home)).Document.QuerySelectorAll(".menu a").Select(a => a.GetAttribute("href")!).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(entries.Count >= 3);
        foreach (var entry in entries)
        {
            var page = await visitor.GetAsync(entry);

            Assert.True(page.Has(".menu [aria-current=page]"), entry);
            Assert.False(page.Has("[href^='~'], [src^='~'], [action^='~']"), entry);
        }
    }
}
