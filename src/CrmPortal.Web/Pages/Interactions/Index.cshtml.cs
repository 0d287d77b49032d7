using CrmPortal.Data;
using CrmPortal.Data.Reading;
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
        if (channels.TrueForAll(c => !string.Equals(c.Code, Search.Channel, StringComparison.Ordinal)))
        {
            Search.Channel = null;
        }

        var (after, before) = (Cursor.Parse(Search.After)?.Place, Cursor.Parse(Search.Before)?.Place);
        var read = await Db.Interactions.Where(Search.Filter(Actor, Zone))
            .From(before ?? after, backwards: before is not null)
            .Take(Slice.Reach)
            .Rows(Db)
            .ToListAsync(Ct);

        // The database may join the names in any order.
        List<InteractionRow> ordered = before is null
            ? [.. read.OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id)]
            : [.. read.OrderBy(r => r.StartedAt).ThenBy(r => r.Id)];
        Interactions = Slice.Cut(ordered, backwards: before is not null, fromStart: after is null && before is null);
    }

    public string? Place(InteractionRow? row) => row is null ? null : Cursor.At(row.StartedAt, row.Id).ToString();
}
