namespace CrmPortal.Data.Importing;

internal static class ComplaintFields
{
    public const string Id = "id";
    public const string ReceivedOn = "receivedOn";
    public const string Type = "type";
    public const string Subtype = "subtype";
    public const string Description = "description";
    public const string Detail = "detail";
    public const string Product = "product";
    public const string Department = "department";
    public const string Place = "place";
    public const string Region = "region";
    public const string PostalCode = "postalCode";
    public const string Channel = "channel";
    public const string Severity = "severity";
    public const string Customer = "customer";
    public const string AcknowledgedOn = "acknowledgedOn";
    public const string Outcome = "outcome";
    public const string Timely = "timely";
    public const string Disputed = "disputed";

    public static IReadOnlyList<ImportField> All { get; } =
    [
        new(Id, false, "Id", "Complaint id", "External id", "投诉编号"),
        new(ReceivedOn, true, "Received on", "Date received", "Received", "收到日期"),
        new(Type, true, "Type", "投诉类型"),
        new(Subtype, false, "Subtype", "投诉子类"),
        new(Description, false, "Description", "投诉内容"),
        new(Detail, false, "Detail", "补充说明"),
        new(Product, false, "Product", "产品"),
        new(Department, false, "Department", "责任部门"),
        new(Place, false, "Place", "地点"),
        new(Region, false, "Region", "地区"),
        new(PostalCode, false, "Postal code", "邮政编码"),
        new(Channel, false, "Channel", "渠道"),
        new(Severity, false, "Severity", "严重程度"),
        new(Customer, false, "Customer", "Customer number", "客户", "客户编号"),
        new(AcknowledgedOn, false, "Acknowledged on", "确认日期"),
        new(Outcome, false, "Outcome", "Status", "处理结果"),
        new(Timely, false, "Timely", "是否及时"),
        new(Disputed, false, "Disputed", "是否仍有异议"),
    ];
}
