using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.SampleData.Company;

/// <summary>Orders of the customers in service: organisations every few weeks, individuals now and then, few by those who leave.</summary>
internal sealed class SamplePurchases(SampleScene scene)
{
    // They come from no file.
    private const long NoImport = 0;

    private int _last;

    public IEnumerable<Purchase> Of(SampleCustomer customer)
    {
        var organisation = customer.Customer.Type is CustomerType.Organisation;
        var count = !customer.IsServed ? 0 : (int)scene.Chance.Around(organisation ? 12 : 4, 0.7);
        var from = customer.Customer.CreatedAt > scene.Start ? customer.Customer.CreatedAt : scene.Start;
        for (var i = 0; i < count; i++)
        {
            var on = scene.Time.DayOf(scene.Moment(from));
            var amount = Math.Round((decimal)scene.Chance.Around(organisation ? 8600 : 480, 0.8), 2);
            var price = new Money(amount, scene.Limits.Currency);
            yield return new Purchase(customer.Customer, on, scene.Chance.Between(1, 20), price, NoImport, $"sample-{++_last}");
        }
    }
}
