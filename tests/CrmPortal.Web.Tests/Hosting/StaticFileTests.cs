using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Hosting;

public sealed class StaticFileTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("/css/site.css")]
    [InlineData("/js/app.js")]
    [InlineData("/lib/bootstrap/bootstrap.min.css")]
    [InlineData("/lib/icons.svg")]
    public async Task Files_are_served_to_everybody(string path)
    {
        using var visitor = host.Visit();

        var file = await visitor.GetAsync(path);

        Assert.NotEmpty(file.Body);
        Assert.Equal("nosniff", file.Header("X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_file_named_by_its_fingerprint_is_kept_for_ever()
    {
        using var visitor = host.Visit();
        var page = await visitor.GetAsync("/account/sign-in");

        var files = page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!)
            .Concat(page.Document.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!))
            .ToList();

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            Assert.Equal("max-age=31536000, immutable", (await visitor.GetAsync(file)).Header("Cache-Control"));
        }
    }
}
