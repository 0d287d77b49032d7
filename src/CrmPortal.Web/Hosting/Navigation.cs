using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Hosting;

/// <summary>The main menu, once. The first four entries of a role are the bottom bar of a phone.</summary>
public static class Navigation
{
    private static readonly NavigationItem[] _items =
    [
        new("Nav.Desk", "/", "layout-dashboard", "d", Role.Agent),
        new("Nav.Board", "/", "layout-kanban", "d", Role.Supervisor),
        new("Nav.Overview", "/", "activity", "d", Role.Admin),
        new("Nav.Kpis", "/kpis", "target", "k", Role.Manager),
        new("Nav.Queue", "/complaints", "message-report", "c", Role.Supervisor),
        new("Nav.Customers", "/customers", "users", "u", Role.Agent, Role.Supervisor),
        new("Nav.Interactions", "/interactions", "messages", "i", Role.Agent, Role.Supervisor),
        new("Nav.Complaints", "/complaints", "message-report", "c", Role.Agent, Role.Manager),
        new("Nav.Tasks", "/tasks", "list-check", "t", Role.Agent, Role.Supervisor),
        new("Nav.Customers", "/customers", "users", "u", Role.Manager),
        new("Nav.Kpis", "/kpis", "target", "k", Role.Agent, Role.Supervisor),
        new("Nav.Feedback", "/feedback", "message-2", "f", Role.Agent, Role.Supervisor, Role.Manager),
        new("Nav.Improvement", "/quality/actions", "trending-up", "q", Role.Supervisor, Role.Manager) { Section = "/quality" },
        new("Nav.Knowledge", "/knowledge", "notes", "n", Role.Agent, Role.Supervisor, Role.Manager),
        new("Nav.Import", "/admin/import", "file-import", "m", Role.Supervisor),
        new("Nav.Users", "/admin/users", "user-circle", "u", Role.Admin),
        new("Nav.Teams", "/admin/teams", "users-group", "t", Role.Admin),
        new("Nav.Calendars", "/admin/calendars", "calendar", "c", Role.Admin),
        new("Nav.Deadlines", "/admin/deadlines", "hourglass", "l", Role.Admin),
        new("Nav.Types", "/admin/types", "tag", "y", Role.Admin),
        new("Nav.Causes", "/admin/causes", "search", "s", Role.Admin),
        new("Nav.Import", "/admin/import", "file-import", "i", Role.Admin),
        new("Nav.Mail", "/admin/mail", "mail", "m", Role.Admin),
        new("Nav.Jobs", "/admin/jobs", "refresh", "j", Role.Admin),
    ];

    public static IEnumerable<NavigationItem> For(Role? role) =>
        _items.Where(item => role is { } known && item.Roles.Contains(known));
}
