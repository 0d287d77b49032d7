using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Pages.Knowledge;

/// <summary>Guidelines for remedies, and cases to learn from.</summary>
internal sealed class KnowledgeModule : PortalModule
{
    public const string WriteGuidelines = nameof(WriteGuidelines);

    public override IReadOnlyDictionary<string, Role[]> Permissions { get; } = new Dictionary<string, Role[]>(StringComparer.Ordinal)
    {
        [WriteGuidelines] = [Role.Supervisor],
    };

    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Knowledge", "/knowledge", "notes", "n", Role.Agent, Role.Supervisor, Role.Manager) { Place = 140 },
    ];
}
