using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace CrmPortal.Web.Hosting;

/// <summary>Where the portal listens, how much it takes, and which host names and proxies it believes.</summary>
internal static class Listening
{
    public static void Listen(this WebApplicationBuilder builder, Addresses addresses)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls(PortalSettings.DefaultAddress);
        }

        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = AllowedHosts(builder.Configuration, addresses));
        builder.Services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, builder.Configuration));
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    private static List<string> AllowedHosts(ConfigurationManager configuration, Addresses addresses)
    {
        if (Uri.TryCreate(configuration["PublicBaseUrl"], UriKind.Absolute, out var url))
        {
            return [url.Host, "localhost"];
        }

        return addresses.OnlyLoopback ? ["localhost", "127.0.0.1", "[::1]"] : ["*"];
    }

    private static void TrustProxies(ForwardedHeadersOptions options, ConfigurationManager configuration)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.ForwardLimit = 1;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in configuration.GetSection("Proxy:Known").GetChildren())
        {
            if (!IPAddress.TryParse(proxy.Value, out var address))
            {
                throw new SettingsException($"Proxy:Known has \"{proxy.Value}\", which is not a network address.");
            }

            options.KnownProxies.Add(address);
        }
    }
}
