using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Hosting;

/// <summary>
/// What a module brings to the portal beside its pages, texts and tables. It stands with the module's pages and is listed
/// in <see cref="Modules"/>.
/// </summary>
public abstract class PortalModule
{
    /// <summary>SEC-05. The policies of the module, by name: which roles may, where no state of a record is involved.</summary>
    public virtual IReadOnlyDictionary<string, Role[]> Permissions { get; } = new Dictionary<string, Role[]>(StringComparer.Ordinal);

    /// <summary>Its entries of the main menu.</summary>
    public virtual IReadOnlyList<NavigationItem> Menu => [];

    /// <summary>Services, jobs, and what runs in the background. Validators are found without it.</summary>
    public virtual void AddServices(IServiceCollection services, PortalSettings settings)
    {
    }

    /// <summary>Its answers without a view: files, pick lists. Pages are found without it.</summary>
    public virtual void Map(IEndpointRouteBuilder routes)
    {
    }
}
