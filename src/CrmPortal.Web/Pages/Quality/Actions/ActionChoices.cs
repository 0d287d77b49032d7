using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;
using CrmPortal.Web.Pages.Complaints.Intake;
using CrmPortal.Web.Pages.Quality.Causes;
using CrmPortal.Web.Pages.Users;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>What the form of an action offers to choose from.</summary>
/// <param name="Tree">All causes.</param>
/// <param name="Causes">Those in use, and the one the action has.</param>
/// <param name="Types">Types in use.</param>
/// <param name="Owners">Who may own an action.</param>
public sealed record ActionChoices(
    CauseTree Tree, IReadOnlyList<SelectListItem> Causes, IReadOnlyList<SelectListItem> Types, IReadOnlyList<SelectListItem> Owners)
{
    public static ActionChoices None { get; } = new(new CauseTree([]), [], [], []);

    public static async Task<ActionChoices> ReadAsync(CrmDbContext db, long? storedCauseId, CancellationToken ct)
    {
        var tree = await db.CauseTreeAsync(ct);
        return new ActionChoices(
            tree,
            CauseChoices.Of(tree, storedCauseId),
            await ComplaintChoices.TypesAsync(db, ct),
            await People.WhoWorkWithCustomersAsync(db, ct));
    }
}

/// <summary>A page with the fields of an action (_Fields.cshtml).</summary>
public interface IActionFormPage
{
    ActionForm Input { get; }

    ActionChoices Choices { get; }
}
