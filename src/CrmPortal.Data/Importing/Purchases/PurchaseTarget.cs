using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Importing;

internal sealed class PurchaseTarget(CrmDbContext db, ImportOrder order, ImportSettings settings, Actor by)
    : ImportTarget(db, order, settings, by)
{
    private readonly List<PurchaseImportRow> _batch = [];

    public override IReadOnlyList<ImportField> Fields => PurchaseFields.All;

    public override void Read(RowCells row)
    {
        var purchase = PurchaseImportRow.Read(row, Keys, LocalTime.DayOf(Now, Zone), Order.Preset?.Currency ?? Settings.Currency);
        if (row.Refusal is null)
        {
            _batch.Add(purchase);
        }
    }

    public override async Task DecideAsync(CancellationToken ct)
    {
        var known = await KnownAsync(ct);
        var customers = await CustomersByName.FindAsync(Db, _batch.Where(r => !known.Contains(r.Key)).Select(r => r.Customer), ct);
        foreach (var row in _batch)
        {
            if (row.Cells.IsRepeated || known.Contains(row.Key))
            {
                row.Cells.Outcome = RowOutcome.Unchanged;
            }
            else if ((customers.Find(row.Customer) ?? Make(row.Customer, customers)) is { } customer)
            {
                Add(row.Purchase(customer, ImportRunId));
                row.Cells.Outcome = RowOutcome.Created;
            }
            else
            {
                row.Cells.Refuse(PurchaseFields.Customer, ImportRules.UnknownCustomer, row.Customer);
            }
        }

        _batch.Clear();
    }

    private async Task<HashSet<string>> KnownAsync(CancellationToken ct)
    {
        var keys = _batch.ConvertAll(r => r.Key);
        return await Db.Purchases.Where(p => keys.Contains(p.ExternalKey)).Select(p => p.ExternalKey).ToHashSetAsync(StringComparer.Ordinal, ct);
    }

    private Customer? Make(string name, CustomersByName customers)
    {
        if (Order.Preset?.MakesCustomers is not true)
        {
            return null;
        }

        var details = new CustomerDetails { Type = CustomerType.Individual, Name = "Customer " + name };
        var customer = Customer.Import(details, name, ImportRunId, Now);
        customers.Remember(name, customer);
        Add(customer);
        return customer;
    }
}
