using System.Reflection;

namespace CrmPortal.Web.Hosting;

/// <summary>The version of the portal, as it stands in Directory.Build.props.</summary>
public static class ProductVersion
{
    /// <summary>Three numbers.</summary>
    public static string Current { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
