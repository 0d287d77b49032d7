using CrmPortal.Data;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users.Teams;

/// <summary>What making and editing a team share.</summary>
public abstract class TeamFormPage(CrmDbContext db) : FormPage<TeamForm>(db)
{
    /// <summary>Whether no other team, retired ones included, has this name; where one has, the field says so.</summary>
    protected async Task<bool> NameIsFreeAsync(long id = 0)
    {
        var name = Text.Given(Input.Name);
        if (!await Db.Teams.AnyAsync(t => t.Name == name && t.Id != id, Ct))
        {
            return true;
        }

        ModelState.AddModelError("Input.Name", T["Team.Name.Taken"]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return false;
    }
}
