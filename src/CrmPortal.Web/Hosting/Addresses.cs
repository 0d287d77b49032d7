using System.Net;

namespace CrmPortal.Web.Hosting;

/// <summary>Where the portal listens, and whether that is safe.</summary>
internal sealed class Addresses
{
    private readonly List<BindingAddress> _bindings;

    public Addresses(IConfiguration configuration)
    {
        var urls = configuration["urls"] is { Length: > 0 } given ? given : PortalSettings.DefaultAddress;

        // Kestrel's own section would take the place of the addresses above, unseen by the check below.
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>();
        _bindings =
        [
            .. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(endpoints).Select(BindingAddress.Parse),
        ];
        HasProxy = configuration.GetSection("Proxy:Known").GetChildren().Any();
    }

    /// <summary>A reverse proxy is configured; it ends TLS and its forwarded headers are believed.</summary>
    public bool HasProxy { get; }

    public bool OnlyLoopback => _bindings.TrueForAll(IsLoopback);

    /// <summary>Cookies are sent over TLS only.</summary>
    public bool IsSecure => HasProxy || _bindings.TrueForAll(IsHttps);

    /// <exception cref="SettingsException">Passwords would cross a network in the clear.</exception>
    public void RequireSafety()
    {
        if (_bindings.Find(b => !IsLoopback(b) && !IsHttps(b)) is { } open && !HasProxy)
        {
            throw new SettingsException(
                $"{open} would send passwords over the network unencrypted. Use an https address, "
                + "or set Proxy:Known to the address of the reverse proxy in front.");
        }
    }

    private static bool IsHttps(BindingAddress address) =>
        string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopback(BindingAddress address) =>
        string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
