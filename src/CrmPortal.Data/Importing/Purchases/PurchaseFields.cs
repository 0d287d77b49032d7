namespace CrmPortal.Data.Importing;

internal static class PurchaseFields
{
    public const string Id = "id";
    public const string Customer = "customer";
    public const string Date = "date";
    public const string Quantity = "quantity";
    public const string Amount = "amount";
    public const string Currency = "currency";

    public static IReadOnlyList<ImportField> All { get; } =
    [
        new(Id, false, "Id", "Order number", "Order", "订单号"),
        new(Customer, true, "Customer", "Customer number", "Customer id", "客户", "客户编号"),
        new(Date, true, "Date", "Purchased on", "日期", "购买日期"),
        new(Quantity, false, "Quantity", "数量"),
        new(Amount, true, "Amount", "Value", "金额"),
        new(Currency, false, "Currency", "币种"),
    ];
}
