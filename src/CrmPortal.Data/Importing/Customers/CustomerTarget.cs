using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Importing;

/// <summary>Customers: found by number or external identifier and brought up to date, or made.</summary>
internal sealed class CustomerTarget(CrmDbContext db, ImportOrder order, ImportSettings settings, Actor by)
    : ImportTarget(db, order, settings, by)
{
    private readonly List<CustomerImportRow> _batch = [];

    public override IReadOnlyList<ImportField> Fields => CustomerFields.All;

    public override void Read(RowCells row)
    {
        var customer = CustomerImportRow.Read(row, Keys, Settings.Region);
        if (customer.Level > By.Clearance)
        {
            row.Refuse(CustomerFields.Level, ImportRules.LevelAboveOwnClearance, By.Clearance);
        }

        if (row.Refusal is null)
        {
            _batch.Add(customer);
        }
    }

    public override async Task DecideAsync(CancellationToken ct)
    {
        var customers = await CustomersByName.FindAsync(Db, _batch.Select(r => r.Number ?? r.ExternalId).OfType<string>(), ct);
        var people = await PeopleByName.FindAsync(Db, _batch, ct);
        var known = await KnownAsync(ct);
        foreach (var row in _batch)
        {
            if (row.Cells.IsRepeated || known.Contains(row.Key))
            {
                row.Cells.Outcome = RowOutcome.Unchanged;
            }
            else if (customers.Find(row.Number ?? row.ExternalId ?? "") is { } customer)
            {
                Update(row, customer, people);
            }
            else if (row.Number is not null)
            {
                row.Cells.Refuse(CustomerFields.Number, ImportRules.UnknownCustomer, row.Number);
            }
            else
            {
                Create(row, people);
            }
        }

        _batch.Clear();
    }

    private void Update(CustomerImportRow row, Customer customer, PeopleByName people)
    {
        if (customer.Level > By.Clearance)
        {
            row.Cells.Refuse(CustomerFields.ExternalId, ImportRules.LevelAboveOwnClearance, By.Clearance);
        }
        else if (customer.IsDeactivated)
        {
            row.Cells.Refuse("", ImportRules.DeactivatedCustomer, customer.Number);
        }
        else
        {
            var told = row.Over(customer.Details(), people.Owner(row), people.Team(row));
            row.Cells.Outcome = customer.Follow(told) ? RowOutcome.Updated : RowOutcome.Unchanged;
        }
    }

    private void Create(CustomerImportRow row, PeopleByName people)
    {
        var customer = Customer.Import(row.Alone(people.Owner(row), people.Team(row)), row.ExternalId, ImportRunId, Now);
        Add(customer);
        if (row.ExternalId is null)
        {
            Add(new ImportedRow(row.Key, customer, ImportRunId));
        }

        row.Cells.Outcome = RowOutcome.Created;
    }

    private async Task<HashSet<string>> KnownAsync(CancellationToken ct)
    {
        List<string> keys = [.. _batch.Where(r => r.Number is null && r.ExternalId is null).Select(r => r.Key)];
        return keys.Count == 0
            ? []
            : await Db.Set<ImportedRow>().Where(r => r.Kind == ImportKind.Customers && keys.Contains(r.Key))
                .Select(r => r.Key)
                .ToHashSetAsync(StringComparer.Ordinal, ct);
    }
}
