using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Steps;
using CrmPortal.Web.Pages.Users;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>Whom a task is handed to: a person (<c>u:7</c>), a team (<c>t:3</c>), or whoever takes it (blank).</summary>
internal sealed record Recipient(long? TeamId, Actor? Who)
{
    public static Recipient Anybody { get; } = new(null, null);

    public long? AssigneeId => Who?.UserId;

    public static string Person(long id) => string.Create(CultureInfo.InvariantCulture, $"u:{id}");

    /// <summary>Null for text that names nobody who could get a task.</summary>
    public static async Task<Recipient?> FindAsync(CrmDbContext db, string? text, DateTime now, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Anybody;
        }

        if (text.Length < 3 || !long.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        return text[..2] switch
        {
            "u:" when await Assignees.FindAsync(db, id, now, ct) is { } person => new(null, person),
            "t:" when await db.Teams.AnyAsync(t => t.Id == id && t.RetiredAt == null, ct) => new(id, null),
            _ => null,
        };
    }

    /// <summary>Oneself first, then the teams, then the others.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(CrmDbContext db, Actor actor, Texts texts, CancellationToken ct)
    {
        var teams = new SelectListGroup { Name = texts["Task.To.Teams"] };
        var people = new SelectListGroup { Name = texts["Task.To.People"] };
        var me = actor.UserId?.ToString(CultureInfo.InvariantCulture);
        return
        [
            new SelectListItem(texts["Task.To.Me"], "u:" + me),
            .. (await People.TeamsAsync(db, ct)).Select(t => new SelectListItem(t.Text, "t:" + t.Value) { Group = teams }),
            .. (await People.WhoWorkWithCustomersAsync(db, ct)).Where(u => !string.Equals(u.Value, me, StringComparison.Ordinal))
                .Select(u => new SelectListItem(u.Text, "u:" + u.Value) { Group = people }),
        ];
    }
}
