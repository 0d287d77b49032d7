namespace CrmPortal.Domain.Complaints;

/// <summary>The types of a new installation, each with its subtypes.</summary>
public static class ComplaintTypeSeed
{
    /// <summary>English name of the type for whoever cannot say which one it is.</summary>
    public const string Other = "Other";

    /// <summary>New types with each call: they are there to be stored, once.</summary>
    public static IReadOnlyList<(ComplaintType Type, IReadOnlyList<ComplaintType> Subtypes)> All() =>
    [
        (new("Service quality", "服务质量"),
        [
            new("Attitude of staff", "服务态度"),
            new("Waiting time", "等候时间"),
            new("Wrong or incomplete service", "服务差错或遗漏"),
            new("Lack of knowledge", "业务不熟练"),
        ]),
        (new("Product problem", "产品问题"),
        [
            new("Defect", "质量缺陷"),
            new("Not as described", "与描述不符"),
            new("Delivery", "交付与物流"),
            new("Price or billing", "价格与计费"),
        ]),
        (new("Poor communication", "沟通不畅"),
        [
            new("Misleading information", "信息误导"),
            new("No reply", "未予回复"),
            new("Promise not kept", "承诺未兑现"),
        ]),
        (new("After-sales", "售后服务"),
        [
            new("Repair", "维修"),
            new("Return or refund", "退换货与退款"),
            new("Warranty", "保修"),
            new("Follow-up", "后续跟进"),
        ]),
        (new(Other, "其他"), []),
    ];
}
