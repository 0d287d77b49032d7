using System.Globalization;
using CrmPortal.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users.Accounts;

/// <summary>What inviting and editing a user share.</summary>
public abstract class UserFormPage<TForm>(CrmDbContext db) : FormPage<TForm>(db), IUserFormPage
    where TForm : UserForm, new()
{
    UserForm IUserFormPage.Input => Input;

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    /// <summary>The team a user has already; it stays a choice when it is retired.</summary>
    protected virtual long? PresentTeamId => null;

    protected override async Task PrepareAsync()
    {
        Teams = await People.TeamsAsync(Db, Ct);
        if (PresentTeamId is { } id && !IsChoice(id))
        {
            var name = await Db.Teams.Where(t => t.Id == id).Select(t => t.Name).FirstAsync(Ct);
            Teams = [.. Teams, new SelectListItem(name, id.ToString(CultureInfo.InvariantCulture))];
        }
    }

    /// <summary>Whether the chosen team is one of the list; where not, the field says so.</summary>
    protected bool TeamIsChoice()
    {
        if (Input.TeamId is not { } team || IsChoice(team))
        {
            return true;
        }

        ModelState.AddModelError("Input.TeamId", T["Form.NotAChoice"]);
        return false;
    }

    protected IActionResult RefuseInput()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    protected string TextOf(IdentityError error) => T.Find(error.Code) ?? error.Description;

    private bool IsChoice(long team) =>
        Teams.Any(t => string.Equals(t.Value, team.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
}

/// <summary>What the fields on screen need.</summary>
public interface IUserFormPage
{
    UserForm Input { get; }

    IReadOnlyList<SelectListItem> Teams { get; }
}
