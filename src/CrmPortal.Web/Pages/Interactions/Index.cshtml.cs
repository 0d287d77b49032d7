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
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Interactions;

[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    [FromQuery]
    public InteractionQuery Search { get; set; } = new();

    public Slice<InteractionRow> Interactions { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var channels = await Db.Channels.OrderBy(c => c.Id).Select(c => new { c.Code, c.NameEn, c.NameZh }).ToListAsync(Ct);
        Channels = [.. channels.Select(c => new SelectListItem(Channel.Name(Localization.Texts.Language, c.NameEn, c.NameZh), c.Code))];
        Search.KeepKnownChannel([.. channels.Select(c => c.Code)]);

        var (after, before) = (Cursor.Parse(Search.After)?.Place, Cursor.Parse(Search.Before)?.Place);
        var read = await Db.Interactions.Where(Search.Filter(Actor, Zone))
            .From(before ?? after, backwards: before is not null)
            .Take(Slice.Reach)
            .Rows(Db)
            .ToListAsync(Ct);
        List<InteractionRow> ordered = [.. read.NewestFirst()];
        if (before is not null)
        {
            ordered.Reverse();
        }

        Interactions = Slice.Cut(ordered, backwards: before is not null, fromStart: after is null && before is null);
    }

    public string? Place(InteractionRow? row) => row is null ? null : Cursor.At(row.StartedAt, row.Id).ToString();
}
