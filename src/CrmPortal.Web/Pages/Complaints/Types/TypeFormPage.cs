using CrmPortal.Data;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.Shared.Catalogues;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Types;

/// <summary>What making and editing a complaint type share.</summary>
public abstract class TypeFormPage(CrmDbContext db) : FormPage<CatalogueForm>(db)
{
    /// <summary>No other type beside it has one of the names; where one has, the field says so.</summary>
    protected async Task<bool> AreNamesFreeAsync(long? parentId, long id = 0)
    {
        var (en, zh) = (Text.Given(Input.NameEn), Text.Given(Input.NameZh));
        var taken = await Db.ComplaintTypes.Where(t => t.ParentId == parentId && t.Id != id && (t.NameEn == en || t.NameZh == zh))
            .Select(t => new { t.NameEn, t.NameZh })
            .ToListAsync(Ct);
        if (taken.Exists(t => string.Equals(t.NameEn, en, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError("Input.NameEn", T["Type.Name.Taken"]);
        }

        if (taken.Exists(t => string.Equals(t.NameZh, zh, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError("Input.NameZh", T["Type.Name.Taken"]);
        }

        Response.StatusCode = ModelState.IsValid ? Response.StatusCode : StatusCodes.Status422UnprocessableEntity;
        return ModelState.IsValid;
    }
}
