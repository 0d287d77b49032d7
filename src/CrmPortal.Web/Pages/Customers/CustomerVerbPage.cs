using CrmPortal.Data;
using CrmPortal.Data.Loading;
using CrmPortal.Domain.Customers;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Customers;

/// <summary>A page that does one thing to one customer, with contacts and tiers loaded.</summary>
public abstract class CustomerVerbPage<TForm>(CrmDbContext db) : FormPage<TForm>(db)
    where TForm : class, new()
{
    [BindProperty(SupportsGet = true)]
    public string No { get; set; } = "";

    public Customer Customer { get; private set; } = null!;

    protected string Address => $"/customers/{Customer.Number}";

    /// <summary>The form as it is shown at first.</summary>
    protected virtual Task<IActionResult> ShowAsync() => Task.FromResult<IActionResult>(Page());

    /// <summary>The one call into the domain.</summary>
    protected abstract void Decide();

    protected abstract string Done { get; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        Version = Customer.Version;
        await PrepareAsync();
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        Expect(Customer);
        Decide();
        return await CommitAsync(Customer, _ => Address, Done);
    }

    protected override async Task PrepareAsync()
    {
        if (Customer is null && !await LoadAsync())
        {
            throw new InvalidOperationException("The customer was here a moment ago.");
        }
    }

    protected override async Task<object?> StoredFormAsync()
    {
        await LoadAsync();
        Version = Customer.Version;
        return null;
    }

    private async Task<bool> LoadAsync() => (Customer = (await Db.FindCustomerWithContactsAsync(No, Ct))!) is not null;
}
