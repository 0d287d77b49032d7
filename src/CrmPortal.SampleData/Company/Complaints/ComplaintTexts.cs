using System.Globalization;

namespace CrmPortal.SampleData.Company;

/// <summary>What is said on the way of a complaint, in the customer's language.</summary>
internal static class ComplaintTexts
{
    /// <summary>What the company sells, under the names that both teams use.</summary>
    public static IReadOnlyList<string> Services { get; } =
        ["整箱海运 FCL", "整箱海运 FCL", "拼箱海运 LCL", "公路运输 Road", "公路运输 Road", "公路运输 Road", "空运 Air", "仓储 Warehousing", "清关 Customs"];

    /// <summary>A fragment of <see cref="TopicTexts"/> with its marks filled in.</summary>
    /// <param name="text">With {ref}, {days}, {amount} and {month}, the one before that of the day.</param>
    /// <param name="reference">A shipment or an order.</param>
    /// <param name="day">When it is told.</param>
    /// <param name="chance">Chooses the numbers.</param>
    /// <param name="zh">In Chinese.</param>
    public static string Fill(string text, string reference, DateOnly day, Chance chance, bool zh)
    {
        var month = day.AddMonths(-1);
        return text
            .Replace("{ref}", reference, StringComparison.Ordinal)
            .Replace("{days}", chance.Between(2, 9).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{amount}", chance.Between(12, 480).ToString(CultureInfo.InvariantCulture) + "0", StringComparison.Ordinal)
            .Replace("{month}", zh ? $"{month.Month}月" : month.ToString("MMMM", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    public static string Receipt(bool zh, string name, string topic) => zh
        ? $"{name}您好，您反映的问题我们已收到并登记，由我全程跟进，进展会主动联系您。（{topic}）"
        : $"Dear {name}, thank you for telling us. I have registered your complaint ({topic}) and will keep you informed.";

    public static string AutomaticReceipt(bool zh) => zh
        ? "您好，您的投诉已收到，我们将在工作时间内尽快与您联系。"
        : "We have received your complaint and will contact you within our working hours.";

    public static string Progress(bool zh, Chance chance) => zh
        ? chance.Pick(["正在与中转仓核对，预计两天内答复。", "已联系承运商，等待书面说明。", "财务复核中，有结果马上告知您。"])
        : chance.Pick(["We are checking with the hub and expect an answer within two days.", "The carrier has been asked for a written statement.", "Accounts are reviewing the lines; I will write as soon as there is a result."]);

    public static string Reply(bool zh, Chance chance) => zh
        ? chance.Pick(["好的，请尽快。", "照片已发到你们邮箱。", "请直接和我们财务联系。", "这个结果我们领导也在等。"])
        : chance.Pick(["Thank you, please hurry.", "Photographs are on their way to you.", "Please speak to our accounts directly.", "Our management is waiting for this too."]);

    public static string Wish(bool zh, Chance chance) => zh
        ? chance.Pick(["尽快送达并赔偿损失", "退还多收费用", "书面道歉并说明改进措施", "给出明确时间"])
        : chance.Pick(["Deliver now and pay for the delay", "Refund the overcharge", "A written apology and what will change", "A date we can rely on"]);

    public static string Waiting(bool zh, bool customer) => (zh, customer) switch
    {
        (true, true) => "等待客户提供签收单和破损照片",
        (true, false) => "等待承运商书面说明",
        (false, true) => "Waiting for the delivery note and photographs from the customer",
        _ => "Waiting for the carrier's statement",
    };

    public static string Resumed(bool zh) => zh ? "材料已收到" : "What was missing has arrived";

    public static string NotUpheld(bool zh) => zh
        ? "经核查，我方按合同履行，延误由收件地址不完整造成；已说明原因并协助改单。"
        : "We performed as agreed; the delay came from an incomplete address. Explained, and the order corrected.";

    public static string Rejected(bool zh, Chance chance) => zh
        ? chance.Pick(["赔偿金额与损失相差太大，不接受。", "只道歉不解决问题。"])
        : chance.Pick(["The amount is nowhere near our loss.", "An apology alone does not solve it."]);

    public static string Better(bool zh) => zh ? "提高补偿并由主管致电说明" : "A higher compensation, explained by the supervisor on the phone";

    public static string Deviation(bool zh) =>
        zh ? "客户因此停工两天，损失有发票证明" : "His line stood still for two days, and the invoices prove it";

    public static string Revisit(bool zh, bool? satisfied) => (zh, satisfied) switch
    {
        (true, true) => "客户表示满意，愿意继续合作",
        (true, null) => "客户表示可以接受",
        (true, false) => "客户认为处理太慢，仍不满意",
        (false, true) => "Satisfied, stays with us",
        (false, null) => "Acceptable to the customer",
        _ => "Still unhappy: it took too long",
    };

    public static string NotReached(bool zh) => zh ? "无人接听" : "No answer";

    public static string Reopened(bool zh) => zh ? "客户来电：同样问题再次发生" : "The customer called: it happened again";

    public static string Withdrawn(bool zh) => zh ? "货物刚刚收到了，投诉不用再处理，谢谢。" : "The goods have just arrived. Please drop the complaint, and thank you.";

    public static string Escalated(bool zh) => zh ? "客户要求负责人答复，损失可能扩大" : "The customer asks for a manager; the loss may grow";

    public static string HandedOver(bool zh) => zh ? "按客户所属小组分派" : "Assigned to the team of the customer";

    public static string Approved(bool zh) => zh ? "金额合理，同意" : "Amount is reasonable, approved";

    public static string Duplicate(bool zh) => zh ? "同一票货重复投诉" : "The same shipment, reported twice";

    public static string Enquiry(bool zh) => zh ? "客户只是查询进度，并非投诉" : "The customer only asked for the status";
}
