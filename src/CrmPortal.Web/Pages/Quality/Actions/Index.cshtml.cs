using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Quality.Causes;
using CrmPortal.Web.Pages.Users;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>The corrective actions, what is to be done first on top.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    /// <summary>The views with a chip, in its order.</summary>
    public static readonly IReadOnlyList<CorrectiveActionView> Counted =
        [CorrectiveActionView.Open, CorrectiveActionView.Overdue, CorrectiveActionView.CheckDue, CorrectiveActionView.Reopened];

    public ActionQuery Search { get; private set; } = null!;

    public NumberedPage<CorrectiveActionListItem> Actions { get; private set; } = null!;

    public IReadOnlyDictionary<CorrectiveActionView, int> Counts { get; private set; } = null!;

    public CauseTree Tree { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Causes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync()
    {
        Today = LocalTime.DayOf(Now, Zone);
        Tree = await Db.CauseTreeAsync(Ct);
        Search = new ActionQuery(Request.Query, Tree);
        Causes = CauseChoices.Of(Tree, long.TryParse(Search["cause"], NumberStyles.None, CultureInfo.InvariantCulture, out var cause) ? cause : null);
        Owners = await People.WhoWorkWithCustomersAsync(Db, Ct);
        Counts = await Db.CorrectiveActions.CountViewsAsync(Counted, Today, Ct);
        Actions = await (await Search.WhereAsync(Db.CorrectiveActions, CrmRequest)).InOrder().PageAsync(Search.PageNumber, some => some.Rows(), Ct);
    }

    public string? CauseOf(CorrectiveActionListItem row)
    {
        return Tree.NameOf(row.CauseId, Texts.IsChinese);
    }
}
