using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Knowledge.Guidelines;

/// <summary>One step with a guideline as a page: <c>/knowledge/guidelines/{id}/{verb}</c>.</summary>
[Authorize(Policy = KnowledgeModule.WriteGuidelines)]
public abstract class GuidelinePage<TForm>(CrmDbContext db, GuidelineAction action, string? step = null)
    : StepPage<Guideline, TForm>(db, "Guideline", step ?? action.ToString())
    where TForm : class, new()
{
    [FromRoute]
    public long Id { get; set; }

    public Guideline Guideline => Record;

    public string TypeName { get; private set; } = "";

    protected override string Name => TypeName;

    protected override string Address => string.Create(CultureInfo.InvariantCulture, $"/knowledge/guidelines/{Id}");

    protected override async Task<Guideline?> FindAsync()
    {
        if (await Db.Guidelines.Include(g => g.Versions).FirstOrDefaultAsync(g => g.Id == Id, Ct) is not { } found)
        {
            return null;
        }

        TypeName = await GuidelineList.TypeNameAsync(Db, found.TypeId, Texts.IsChinese, Ct);
        return found;
    }

    protected override string? WhyNot() => Guideline.WhyNot(action, Actor) is { } refusal ? T.Rule(refusal) : null;
}
