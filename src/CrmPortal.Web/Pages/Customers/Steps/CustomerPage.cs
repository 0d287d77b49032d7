using CrmPortal.Data;
using CrmPortal.Data.Customers;
using CrmPortal.Domain.Customers;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Customers.Steps;

/// <summary>One step with one customer as a page, who comes with contacts and tiers: <c>/customers/{number}/{verb}</c>.</summary>
public abstract class CustomerPage<TForm>(CrmDbContext db, string step) : StepPage<Customer, TForm>(db, "Customer", step)
    where TForm : class, new()
{
    [FromRoute]
    public string Number { get; set; } = "";

    public Customer Customer => Record;

    protected override string Name => Customer.Name;

    protected override string Address => $"/customers/{Customer.Number}";

    protected override Task<Customer?> FindAsync() => Db.FindCustomerWithContactsAsync(Number, Ct);
}
