using CrmPortal.Data;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.Users;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Customers;

/// <summary>What making and editing a customer share: the lists to choose from, and the parent.</summary>
public abstract class CustomerFormPage(CrmDbContext db) : FormPage<CustomerForm>(db)
{
    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    /// <summary>The parent a customer has already; it stays, also where the actor does not see it.</summary>
    protected virtual long? PresentParentId => null;

    protected override async Task PrepareAsync()
    {
        Owners = await People.WhoWorkWithCustomersAsync(Db, Ct);
        Teams = await People.TeamsAsync(Db, Ct);
    }

    protected override string Reading(string field, string value) => field switch
    {
        nameof(CustomerForm.OwnerId) => Reading(Owners, value),
        nameof(CustomerForm.TeamId) => Reading(Teams, value),
        nameof(CustomerForm.Language) => Reading(Localization.Texts.Choices, value),
        _ => value,
    };

    /// <summary>The organisation typed as parent; null where none is given, and a field error where it is not found.</summary>
    protected async Task<long?> ParentAsync()
    {
        if (Text.Given(Input.Parent) is not { } typed)
        {
            return null;
        }

        var id = Customer.Numbers.Parse(typed);
        if (id is null || (id != PresentParentId && !await Db.Customers.AnyAsync(c => c.Id == id && c.Type == CustomerType.Organisation, Ct)))
        {
            ModelState.AddModelError("Input.Parent", T["Customer.Parent.Unknown"]);
            return null;
        }

        return id;
    }

    /// <summary>Owner and team are choices; a forged one is a field error.</summary>
    protected async Task CheckChoicesAsync()
    {
        if (Input.OwnerId is { } owner && !await Db.Users.AnyAsync(u => u.Id == owner && (u.Role == Role.Agent || u.Role == Role.Supervisor), Ct))
        {
            ModelState.AddModelError("Input.OwnerId", T["Form.NotAChoice"]);
        }

        if (Input.TeamId is { } team && !await Db.Teams.AnyAsync(t => t.Id == team, Ct))
        {
            ModelState.AddModelError("Input.TeamId", T["Form.NotAChoice"]);
        }
    }
}
