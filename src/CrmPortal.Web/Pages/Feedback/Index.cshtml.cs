using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Feedback;

[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    [FromQuery]
    public FeedbackQuery Search { get; set; } = new();

    public Slice<FeedbackRow> Feedback { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var (after, before) = (Cursor.Parse(Search.After)?.Place, Cursor.Parse(Search.Before)?.Place);
        var found = await Db.Feedback.Where(Search.Filter(Actor, Zone)).MatchingAsync(Search.Q, Db, Ct);
        var read = await found
            .From(before ?? after, backwards: before is not null)
            .Take(Slice.Reach)
            .Rows(Db)
            .ToListAsync(Ct);
        List<FeedbackRow> ordered = [.. read.NewestFirst()];
        if (before is not null)
        {
            ordered.Reverse();
        }

        Feedback = Slice.Cut(ordered, backwards: before is not null, fromStart: after is null && before is null);
    }

    public string? Place(FeedbackRow? row) => row is null ? null : Cursor.At(row.ReceivedAt, row.Id).ToString();
}
