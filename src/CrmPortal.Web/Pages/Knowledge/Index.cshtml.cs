using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.Complaints.Intake;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Knowledge;

/// <summary>The case library.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    private const int LastPage = 1000;

    [FromQuery]
    public string? Q { get; set; }

    /// <summary>Key of a type or a subtype.</summary>
    [FromQuery]
    public string? Type { get; set; }

    [FromQuery]
    public string? Show { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public NumberedPage<CaseRow> Cases { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    /// <summary>The states that this reader can be shown.</summary>
    public IReadOnlyList<CaseStatus> Shelves { get; private set; } = [];

    public CaseStatus Shelf { get; private set; }

    public bool IsSearch => Text.Given(Q) is not null || TypeId is not null;

    private long? TypeId => long.TryParse(Type, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    public async Task OnGetAsync()
    {
        Shelves = Actor.WorksWithCustomers ? [CaseStatus.Published, CaseStatus.InReview, CaseStatus.Draft, CaseStatus.Retired] : [CaseStatus.Published];
        Shelf = Shelves.FirstOrDefault(status => string.Equals(status.ToString(), Show, StringComparison.OrdinalIgnoreCase), CaseStatus.Published);
        var found = Db.Cases.Where(c => c.Status == Shelf);
        if (Text.Given(Q) is { } typed)
        {
            found = found.Telling(typed);
        }

        if (TypeId is { } type)
        {
            found = found.OfType(type);
        }

        Cases = await found
            .OrderByDescending(c => c.PublishedAt ?? c.CreatedAt).ThenByDescending(c => c.Id)
            .PageAsync(Math.Clamp(Number, 1, LastPage), some => some.Rows(Db), Ct);
        Types = await ComplaintChoices.TypesAsync(Db, Ct);
    }

    public bool IsReviewDue(CaseRow row) =>
        row is { Status: CaseStatus.Published, ReviewDueOn: { } due } && due <= LocalTime.DayOf(Now, Zone);
}
