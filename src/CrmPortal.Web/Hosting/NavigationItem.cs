using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Hosting;

/// <param name="Key">The key of its text.</param>
/// <param name="Path">Without the path base.</param>
/// <param name="Icon">Of build/icons.txt.</param>
/// <param name="Letter">Pressed after <c>g</c>; unique within a role.</param>
public sealed record NavigationItem(string Key, string Path, string Icon, string Letter, params Role[] Roles)
{
    /// <summary>The lower, the earlier in the menu; unique within a role. In steps of ten, so that an entry fits between.</summary>
    public required int Place { get; init; }

    /// <summary>What lies below this address belongs to the entry.</summary>
    public string Section { get; init; } = Path;

    /// <summary>Whether the page at <paramref name="path"/> is this one or below it.</summary>
    public bool Holds(PathString path) =>
        Path is "/" ? path == "/" : path.StartsWithSegments(Section, StringComparison.OrdinalIgnoreCase);
}
