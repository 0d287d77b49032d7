using CrmPortal.Testing;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Security;

[Trait("Rule", "SEC-05")]
public sealed class EndpointTests(WebHost host) : IClassFixture<WebHost>
{
    /// <summary>What a visitor may reach without signing in.</summary>
    private static readonly HashSet<string> Anonymous =
    [
        "account/sign-in", "account/join/{token}", "account/culture", "setup", "error/{code}", "healthz/live", "healthz/ready",
        "complain", "complain/received",
        "progress", "progress/complaint", "progress/add", "progress/withdraw", "progress/answer", "progress/files/{id:guid}",
    ];

    /// <summary>What everybody who has signed in may reach, whatever their role.</summary>
    private static readonly HashSet<string> Everybody = ["account", "account/password", "account/sign-out", ""];

    /// <summary>Static files made since the build; not mapped in a published portal.</summary>
    private const string DevelopmentFiles = "{**path:file}";

    [Fact]
    public void Every_address_has_a_policy_or_is_on_a_list()
    {
        var open = Endpoints()
            .Where(e => !IsAnonymous(e) && PoliciesOf(e).Count == 0)
            .Select(Route)
            .Where(route => !Everybody.Contains(route));

        Assert.Empty(open);
    }

    [Fact]
    public void Only_the_listed_addresses_are_open_to_visitors()
    {
        var open = Endpoints().Where(IsAnonymous).Select(Route).Distinct(StringComparer.Ordinal);

        Assert.Equal(Anonymous.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_policy_that_an_address_names_exists()
    {
        var named = Endpoints().SelectMany(PoliciesOf).Distinct(StringComparer.Ordinal);

        Assert.All(named, name => Assert.Contains(name, Policies.All.Keys, StringComparer.Ordinal));
    }

    private IEnumerable<RouteEndpoint> Endpoints() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && Route(e) is not DevelopmentFiles);

    private static string Route(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/');

    private static bool IsAnonymous(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static IReadOnlyList<string> PoliciesOf(RouteEndpoint endpoint) =>
        [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>()];
}
