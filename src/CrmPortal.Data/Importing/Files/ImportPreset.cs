namespace CrmPortal.Data.Importing;

/// <summary>How the files of one well-known source are read.</summary>
public sealed record ImportPreset(string Name, ImportKind Kind, ImportColumns Columns)
{
    /// <summary>Complaints of the US Consumer Financial Protection Bureau.</summary>
    public static ImportPreset Cfpb { get; } = new("cfpb", ImportKind.Complaints, new ImportColumns(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Date received"] = ComplaintFields.ReceivedOn,
            ["Product"] = ComplaintFields.Type,
            ["Sub-product"] = ComplaintFields.Product,
            ["Issue"] = ComplaintFields.Subtype,
            ["Sub-issue"] = ComplaintFields.Detail,
            ["Company"] = ComplaintFields.Department,
            ["State"] = ComplaintFields.Region,
            ["ZIP code"] = ComplaintFields.PostalCode,
            ["Submitted via"] = ComplaintFields.Channel,
            ["Date sent to company"] = ComplaintFields.AcknowledgedOn,
            ["Company response to consumer"] = ComplaintFields.Outcome,
            ["Timely response?"] = ComplaintFields.Timely,
            ["Consumer disputed?"] = ComplaintFields.Disputed,
        },
        "M/d/yyyy"));

    /// <summary>The master set of the CDNOW data: purchases in columns of blanks, whose customers are made as they appear.</summary>
    public static ImportPreset Cdnow { get; } = new("cdnow", ImportKind.Purchases, new ImportColumns(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["customer_id"] = PurchaseFields.Customer,
            ["date"] = PurchaseFields.Date,
            ["number_of_cds"] = PurchaseFields.Quantity,
            ["dollar_value"] = PurchaseFields.Amount,
        },
        "yyyyMMdd"))
    {
        BlankSeparated = true,
        MakesCustomers = true,
        Currency = "USD",
    };

    public static IReadOnlyList<ImportPreset> All { get; } = [Cfpb, Cdnow];

    /// <summary>The cells of a line stand between runs of blanks.</summary>
    public bool BlankSeparated { get; private init; }

    /// <summary>A purchase of an unknown customer makes the customer.</summary>
    public bool MakesCustomers { get; private init; }

    /// <summary>ISO 4217, of all amounts; null for the organisation's.</summary>
    public string? Currency { get; private init; }

    public static ImportPreset? Find(string? name, ImportKind kind) =>
        All.FirstOrDefault(p => p.Kind == kind && string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
}
