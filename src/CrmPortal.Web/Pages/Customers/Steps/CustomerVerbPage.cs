using CrmPortal.Data;
using CrmPortal.Data.Customers;
using CrmPortal.Domain.Customers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrmPortal.Web.Pages.Customers.Steps;

/// <summary>
/// A page that does one thing to one customer, loaded with contacts and tiers before anything else: one who is unknown
/// or may not be seen is 404 whatever was typed.
/// </summary>
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

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await LoadAsync())
        {
            await base.OnPageHandlerExecutionAsync(context, next);
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        Version = Customer.Version;
        await PrepareAsync();
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Expect(Customer);
        Decide();
        return await CommitAsync(Customer, _ => Address, Done);
    }

    protected override async Task<object?> StoredFormAsync()
    {
        if (await LoadAsync())
        {
            Version = Customer.Version;
        }

        return null;
    }

    private async Task<bool> LoadAsync()
    {
        if (await Db.FindCustomerWithContactsAsync(No, Ct) is not { } customer)
        {
            return false;
        }

        Customer = customer;
        return true;
    }
}
