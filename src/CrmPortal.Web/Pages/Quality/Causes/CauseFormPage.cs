using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Shared.Catalogues;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Quality.Causes;

/// <summary>What making and editing a cause share.</summary>
public abstract class CauseFormPage(CrmDbContext db) : FormPage<CatalogueForm>(db)
{
    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    protected CauseTree Tree { get; private set; } = null!;

    /// <summary>Reads the catalogue; the causes that may stand above another one are the choices.</summary>
    protected async Task ReadTreeAsync(long? except = null)
    {
        Tree = await Db.CauseTreeAsync(Ct);
        var below = except is { } id ? Tree.WithFiner(id) : [];
        Parents =
        [
            .. Tree.Walk()
                .Where(entry => entry.Level < CauseTree.Depth && !below.Contains(entry.Cause.Id))
                .Select(entry => new SelectListItem(
                    Tree.NameOf(entry.Cause.Id, Texts.IsChinese), entry.Cause.Id.ToString(CultureInfo.InvariantCulture))),
        ];
    }

    /// <summary>The place is one of the tree, and no other cause there has one of the names; where it is not so, the field says it.</summary>
    protected bool IsGood(long id = 0)
    {
        var (en, zh) = (Text.Given(Input.NameEn), Text.Given(Input.NameZh));
        var beside = Tree.Walk().Select(entry => entry.Cause).Where(cause => cause.ParentId == Input.ParentId && cause.Id != id).ToList();
        if (beside.Exists(cause => string.Equals(cause.NameEn, en, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError("Input.NameEn", T["Cause.Name.Taken"]);
        }

        if (beside.Exists(cause => string.Equals(cause.NameZh, zh, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError("Input.NameZh", T["Cause.Name.Taken"]);
        }

        if (Input.ParentId is { } parent && Tree.PathOf(parent).Count == 0)
        {
            ModelState.AddModelError("Input.ParentId", T["Form.NotAChoice"]);
        }

        Response.StatusCode = ModelState.IsValid ? Response.StatusCode : StatusCodes.Status422UnprocessableEntity;
        return ModelState.IsValid;
    }
}
