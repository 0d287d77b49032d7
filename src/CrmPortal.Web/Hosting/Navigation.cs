using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Hosting;

/// <summary>The main menu, from the entries of all modules. The first four of a role are the bottom bar of a phone.</summary>
public static class Navigation
{
    private static readonly NavigationItem[] Items = [.. Modules.All.SelectMany(module => module.Menu).OrderBy(item => item.Place)];

    public static IEnumerable<NavigationItem> For(Role? role) =>
        Items.Where(item => role is { } known && item.Roles.Contains(known));
}
