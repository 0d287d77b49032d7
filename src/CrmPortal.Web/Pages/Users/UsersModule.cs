using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Pages.Users;

/// <summary>Accounts, teams and invitations.</summary>
internal sealed class UsersModule : PortalModule
{
    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Users", "/admin/users", "user-circle", "u", Role.Admin) { Place = 160 },
        new("Nav.Teams", "/admin/teams", "users-group", "t", Role.Admin) { Place = 170 },
    ];
}
