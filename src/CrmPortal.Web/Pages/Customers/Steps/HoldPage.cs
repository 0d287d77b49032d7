using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Customers.Steps;

/// <summary>CUS-14 … CUS-20. A page about the legal hold: with what stands against erasing the customer, and all holds there ever were.</summary>
public abstract class HoldPage<TForm>(CrmDbContext db, string step) : CustomerPage<TForm>(db, step), IHoldPage
    where TForm : class, new()
{
    public IReadOnlyList<RuleViolation> AgainstErasing { get; private set; } = [];

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        var unended = await Db.Complaints.Where(c => c.CustomerId == Customer.Id).Unended().OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(Ct);
        AgainstErasing = Customer.WhyNotErase([.. unended.Select(id => Complaint.Numbers.Of(id))]);
    }
}
