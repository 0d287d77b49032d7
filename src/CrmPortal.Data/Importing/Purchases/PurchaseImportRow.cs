using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Importing;

/// <summary>A purchase as a row tells it.</summary>
/// <param name="Cells">Where it was read.</param>
/// <param name="Key">What it is recognised by.</param>
/// <param name="Customer">Number or external identifier of the customer.</param>
/// <param name="On">Day of the purchase.</param>
/// <param name="Quantity">Number of pieces.</param>
/// <param name="Price">Of all pieces; negative for a return.</param>
internal sealed record PurchaseImportRow(RowCells Cells, string Key, string Customer, DateOnly On, int Quantity, Money Price)
{
    public static PurchaseImportRow Read(RowCells cells, RowKeys keys, DateOnly today, string currency)
    {
        var customer = cells.Required(PurchaseFields.Customer, Domain.Customers.Customer.TextLimit);
        var on = cells.RequiredDate(PurchaseFields.Date, today);
        var quantity = cells.Whole(PurchaseFields.Quantity) ?? 1;
        var amount = cells.RequiredAmount(PurchaseFields.Amount);
        var named = cells.Text(PurchaseFields.Currency, Domain.Customers.Customer.TextLimit)?.ToUpperInvariant();
        if (named is not null && (named.Length != 3 || !named.All(char.IsAsciiLetterUpper)))
        {
            cells.Refuse(PurchaseFields.Currency, ImportRules.NotACurrency, named);
        }

        var key = keys.Of(cells, PurchaseFields.Id, cells.Text(PurchaseFields.Id, RowKeys.IdentifierLimit));
        if (amount == 0)
        {
            cells.Remark(PurchaseFields.Amount, ImportRules.AmountIsZero);
        }

        return new PurchaseImportRow(cells, key, customer, on, quantity, new Money(amount, named ?? currency));
    }

    public Purchase Purchase(Customer customer, long importRunId) => new(customer, On, Quantity, Price, importRunId, Key);
}
