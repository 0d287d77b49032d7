using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Searching;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Customers.Listing;

[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    [FromQuery]
    public CustomerQuery Search { get; set; } = new();

    public Slice<CustomerRow> Customers { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var customers = Db.Customers.Where(Search.Filter(Actor));
        var (after, before) = (Cursor.Parse(Search.After), Cursor.Parse(Search.Before));
        var backwards = before is not null;
        var found = await CustomerSearch.ForAsync(Db, Search.Q, Ct);
        IQueryable<Customer> ordered;
        if (found.IsBlank)
        {
            ordered = Ordered(customers, after, before);
        }
        else
        {
            // What is searched for comes newest first, whatever the order of the list: common words stay fast.
            (backwards, before) = (false, null);
            ordered = found.NewestFirst(customers, after?.Id);
        }

        var read = await ordered.Rows(Db).Take(Slice.Reach).ToListAsync(Ct);
        Customers = Slice.Cut(read, backwards, fromStart: after is null && before is null);
        return Page();
    }

    public Cursor? CursorOf(CustomerRow? row) =>
        row is null ? null : new Cursor(Search.ByName && string.IsNullOrWhiteSpace(Search.Q) ? row.Name : "", row.Id);

    private IQueryable<Customer> Ordered(IQueryable<Customer> customers, Cursor? after, Cursor? before)
    {
        if (!Search.ByName)
        {
            return before is not null
                ? customers.Where(c => c.Id > before.Id).OrderBy(c => c.Id)
                : customers.Where(c => after == null || c.Id < after.Id).OrderByDescending(c => c.Id);
        }

        return before is not null
            ? customers.Where(c => c.Name.CompareTo(before.Value) < 0 || (c.Name == before.Value && c.Id < before.Id))
                .OrderByDescending(c => c.Name).ThenByDescending(c => c.Id)
            : after is not null
                ? customers.Where(c => c.Name.CompareTo(after.Value) > 0 || (c.Name == after.Value && c.Id > after.Id)).OrderBy(c => c.Name).ThenBy(c => c.Id)
                : customers.OrderBy(c => c.Name).ThenBy(c => c.Id);
    }
}

/// <summary>The query of the list's address; values that mean nothing are as if they were not there.</summary>
public sealed class CustomerQuery
{
    public string? Q { get; set; }

    public string? Type { get; set; }

    public string? Stage { get; set; }

    public string? Tier { get; set; }

    public string? Level { get; set; }

    /// <summary><c>me</c> or <c>none</c>.</summary>
    public string? Owner { get; set; }

    /// <summary><c>off</c> for deactivated customers.</summary>
    public string? State { get; set; }

    public string? Sort { get; set; }

    public string? After { get; set; }

    public string? Before { get; set; }

    public bool ByName => string.Equals(Sort, "name", StringComparison.OrdinalIgnoreCase);

    public CustomerFilter Filter(Actor actor) => new()
    {
        Type = Member<CustomerType>(Type),
        Stage = Member<CustomerStage>(Stage),
        Tier = Member<Tier>(Tier),
        Level = Member<InfoLevel>(Level),
        OwnerId = string.Equals(Owner, "me", StringComparison.OrdinalIgnoreCase) ? actor.UserId : null,
        WithoutOwner = string.Equals(Owner, "none", StringComparison.OrdinalIgnoreCase),
        Deactivated = string.Equals(State, "off", StringComparison.OrdinalIgnoreCase),
    };

    private static T? Member<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
