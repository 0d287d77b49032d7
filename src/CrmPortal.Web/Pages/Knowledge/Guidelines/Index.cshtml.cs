using CrmPortal.Data;
using CrmPortal.Data.Knowledge;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Knowledge.Guidelines;

/// <summary>The guidelines in force, and those that were.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    public IReadOnlyList<GuidelineRow> Guidelines { get; private set; } = [];

    public async Task OnGetAsync() => Guidelines = await GuidelineList.ReadAsync(Db, Texts.IsChinese, Ct);
}
