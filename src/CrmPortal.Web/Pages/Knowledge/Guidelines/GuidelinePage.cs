using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Knowledge.Guidelines;

/// <summary>A page that does one thing to one guideline; where there is none, it answers 404 before anything else.</summary>
public abstract class GuidelinePage<TForm>(CrmDbContext db) : FormPage<TForm>(db)
    where TForm : class, new()
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Guideline Guideline { get; private set; } = null!;

    public string TypeName { get; private set; } = "";

    protected string Address => string.Create(CultureInfo.InvariantCulture, $"/knowledge/guidelines/{Guideline.Id}");

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await LoadAsync())
        {
            await base.OnPageHandlerExecutionAsync(context, next);
        }
        else
        {
            context.Result = NotFound();
        }
    }

    protected override async Task<object?> StoredFormAsync()
    {
        await LoadAsync();
        Version = Guideline.Version;
        return null;
    }

    private async Task<bool> LoadAsync()
    {
        if (await Db.Guidelines.Include(g => g.Versions).FirstOrDefaultAsync(g => g.Id == Id, Ct) is not { } found)
        {
            return false;
        }

        Guideline = found;
        TypeName = await GuidelineList.TypeNameAsync(Db, found.TypeId, Texts.IsChinese, Ct);
        return true;
    }
}
