using CrmPortal.Data;
using CrmPortal.Data.Customers;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.Complaints.Intake;
using CrmPortal.Web.Pages.Users;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Steps.Intake;

/// <summary>What was told is corrected or completed, or the customer is found.</summary>
public sealed class AmendModel(CrmDbContext db) : ComplaintPage<AmendForm>(db, ComplaintAction.Amend)
{
    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Staff { get; private set; } = [];

    protected override void Fill() => Input = AmendForm.From(Complaint);

    protected override async Task PrepareAsync()
    {
        Types = await ComplaintChoices.TypesAsync(Db, Ct);
        Staff = await People.WhoWorkWithCustomersAsync(Db, Ct);
    }

    protected override bool TellsOriginal => true;

    protected override AmendForm StoredForm() => AmendForm.From(Complaint);

    protected override string Reading(string field, string value) => field switch
    {
        nameof(AmendForm.TypeId) => Reading(Types, value),
        nameof(AmendForm.StaffInvolved) => string.Join(", ", value.Split(", ").Select(key => Reading(Staff, key))),
        _ => value,
    };

    protected override async Task ActAsync()
    {
        var customer = await CustomerAsync();
        var type = await ComplaintChoices.FindTypeAsync(Db, Input.TypeId, Ct);
        if (type is null)
        {
            ModelState.AddModelError("Input.TypeId", T["Form.NotAChoice"]);
        }

        if (await Db.Users.CountAsync(u => Input.StaffInvolved.Contains(u.Id), Ct) != Input.StaffInvolved.Distinct().Count())
        {
            ModelState.AddModelError("Input.StaffInvolved", T["Form.NotAChoice"]);
        }

        if (Input.Level > Actor.Clearance)
        {
            ModelState.AddModelError("Input.Level", T["Complaint.Level.AboveClearance", T.Label(Actor.Clearance)]);
        }

        if (ModelState.IsValid)
        {
            var content = Input.Content() with { ServiceRequestId = Complaint.Content.ServiceRequestId };
            var subject = Input.Subject(null, type!.Value.TypeId, type.Value.SubtypeId) with
            {
                CustomerId = customer?.Id,
                CustomerLevel = customer?.Level ?? InfoLevel.Public,
                ContactId = customer?.Id == Complaint.CustomerId ? Complaint.ContactId : null,
            };
            Complaint.Reception.Amend(content, subject, Actor, Now, Zone);
        }
    }

    /// <summary>The customer it had may be one whom the actor does not see; another one has to be found.</summary>
    private async Task<(long Id, InfoLevel Level)?> CustomerAsync()
    {
        if (Text.Given(Input.Customer) is not { } typed)
        {
            return null;
        }

        if (Complaint.CustomerId is { } same && Customer.Numbers.Parse(typed) == same)
        {
            return (same, Complaint.CustomerLevel);
        }

        if (await Db.FindCustomerAsync(typed, Ct) is not { } customer)
        {
            ModelState.AddModelError("Input.Customer", T["Complaint.Customer.Unknown"]);
            return null;
        }

        return (customer.Id, customer.Level);
    }
}
