using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users.Teams;

/// <summary>Another name for a team, or its end.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class EditModel(CrmDbContext db) : TeamFormPage(db)
{
    [FromRoute]
    public long Id { get; set; }

    public Team Team { get; private set; } = null!;

    public void OnGet() => (Input, Version) = (TeamForm.From(Team), Team.Version);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await NameIsFreeAsync(Id))
        {
            return Page();
        }

        var members = await Db.Users.CountAsync(u => u.TeamId == Id && u.DisabledAt == null, Ct);
        if (Input.Retired && Team.RetiredAt is null && members > 0)
        {
            throw new RuleViolation(UserRules.RetiredTeamIsEmpty, members).At(nameof(TeamForm.Retired));
        }

        Expect(Team);
        Team.Name = Text.Given(Input.Name)!;
        Team.RetiredAt = Input.Retired ? Team.RetiredAt ?? Now : null;
        return await CommitAsync(Team, _ => "/admin/teams", T["Team.Saved", Team.Name]);
    }

    protected override bool TellsOriginal => true;

    protected override async Task<object?> StoredFormAsync()
    {
        Team = await Db.Teams.AsNoTracking().SingleAsync(t => t.Id == Id, Ct);
        Version = Team.Version;
        return TeamForm.From(Team);
    }

    protected override async Task<bool> LoadAsync()
    {
        Team = (await Db.Teams.FirstOrDefaultAsync(t => t.Id == Id, Ct))!;
        return Team is not null;
    }
}
