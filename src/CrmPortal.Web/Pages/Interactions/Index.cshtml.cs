using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Interactions;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Interactions;

[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    public InteractionQuery Search { get; private set; } = null!;

    public KeysetPage<InteractionRow> Interactions { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var channels = await Db.Channels.OrderBy(c => c.Id).Select(c => new { c.Code, c.NameEn, c.NameZh }).ToListAsync(Ct);
        Channels = [.. channels.Select(c => new SelectListItem(Channel.Name(Localization.Texts.Language, c.NameEn, c.NameZh), c.Code))];
        Search = new InteractionQuery(Request.Query);
        Interactions = await InteractionList.NewestFirst.ReadAsync(
            await Search.WhereAsync(Db.Interactions, CrmRequest), Search.Place, some => some.Rows(Db), Ct);
    }
}
