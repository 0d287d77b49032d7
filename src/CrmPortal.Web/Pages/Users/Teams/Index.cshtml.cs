using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users.Teams;

/// <summary>The teams, and a form for one more.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class IndexModel(CrmDbContext db) : TeamFormPage(db)
{
    private const int Most = 500;

    public IReadOnlyList<TeamRow> Teams { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await NameIsFreeAsync())
        {
            await PrepareAsync();
            return Page();
        }

        var team = new Team { Name = Text.Given(Input.Name)! };
        Db.Add(team);
        return await CommitAsync(team, _ => "/admin/teams", T["Team.Created", team.Name]);
    }

    protected override async Task PrepareAsync() =>
        Teams = await Db.Teams
            .OrderBy(t => t.RetiredAt != null).ThenBy(t => t.Name)
            .Select(t => new TeamRow(t.Id, t.Name, Db.Users.Count(u => u.TeamId == t.Id && u.DisabledAt == null), t.RetiredAt))
            .Take(Most)
            .ToListAsync(Ct);

    public sealed record TeamRow(long Id, string Name, int Members, DateTime? RetiredAt);
}
