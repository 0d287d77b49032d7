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

namespace CrmPortal.Web.Pages.Feedback;

[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    public FeedbackQuery Search { get; private set; } = null!;

    public KeysetPage<FeedbackRow> Feedback { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Search = new FeedbackQuery(Request.Query);
        Feedback = await FeedbackList.NewestFirst.ReadAsync(await Search.WhereAsync(Db.Feedback, CrmRequest), Search.Place, some => some.Rows(Db), Ct);
    }
}
