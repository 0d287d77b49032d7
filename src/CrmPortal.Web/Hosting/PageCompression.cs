using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CrmPortal.Web.Hosting;

/// <summary>Pages leave compressed, over TLS too (ADR 10). Static files are compressed when they are published.</summary>
internal static class PageCompression
{
    public static IServiceCollection AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/csv"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
