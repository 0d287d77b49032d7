using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.SampleData.Company;

/// <summary>A guideline for each type of a new installation, and a stricter one for a subtype.</summary>
internal static class SampleGuidelines
{
    private static readonly (string Type, GuidelineContent Content)[] All =
    [
        ("Service quality", new GuidelineContent
        {
            ReceptionEn = "• Thank the customer for telling us.\n• Let him finish; repeat in one sentence what happened.\n• Ask who, where and when. Promise nothing yet but a date for news.",
            ReceptionZh = "• 感谢客户告知。\n• 让客户说完，再用一句话复述经过。\n• 问清人物、地点、时间。只承诺回复日期，不作其他承诺。",
            HandlingEn = "Hear the colleague concerned before deciding. An apology names what went wrong. Money only where the customer had costs.",
            HandlingZh = "先听取相关同事的说明再作决定。道歉要说明错在哪里。仅在客户有实际支出时给予金额补偿。",
            Allowed = [RemedyType.Apology, RemedyType.Explanation, RemedyType.ServiceUpgrade, RemedyType.Exchange, RemedyType.Compensation],
            RemedyLimit = 500,
            SumLimit = 1000,
            TargetDays = 5,
        }),
        ("Product problem", new GuidelineContent
        {
            ReceptionEn = "• Ask for the shipment or order number first.\n• Ask for pictures of the damage and the packing.\n• Say that nothing must be thrown away yet.",
            ReceptionZh = "• 首先询问运单号或订单号。\n• 请客户提供破损和包装的照片。\n• 请客户先保留货物和包装。",
            HandlingEn = "Check the tracking and the handover record. Replace or repair before paying. Costs are proven by an invoice.",
            HandlingZh = "核对物流轨迹和交接记录。优先换货或维修，其次才是赔款。费用须有发票证明。",
            Allowed = [RemedyType.Exchange, RemedyType.Repair, RemedyType.Refund, RemedyType.Compensation, RemedyType.Apology],
            RemedyLimit = 3000,
            SumLimit = 5000,
            TargetDays = 10,
        }),
        ("Price or billing", new GuidelineContent
        {
            ReceptionEn = "• Ask for the invoice number and the amount in question.\n• Do not judge the invoice on the telephone.",
            ReceptionZh = "• 询问发票号和有争议的金额。\n• 不在电话中判断账单对错。",
            HandlingEn = "Compare the invoice with the price agreed in writing. What was charged too much is refunded in full, whatever the customer asks for.",
            HandlingZh = "将账单与书面约定的价格核对。多收的款项全额退还，无论客户提出多少。",
            Allowed = [RemedyType.Refund, RemedyType.Explanation, RemedyType.Apology, RemedyType.Compensation],
            RemedyLimit = 2000,
            TargetDays = 5,
        }),
        ("Poor communication", new GuidelineContent
        {
            ReceptionEn = "• Apologise for the silence before anything else.\n• Ask what was said, by whom, and where it is written.",
            ReceptionZh = "• 首先为未及时沟通道歉。\n• 询问谁说了什么、在哪里有记录。",
            HandlingEn = "Find the message. A promise in writing is kept; where it cannot be, say so and offer something of like worth.",
            HandlingZh = "找到原始消息。书面承诺必须兑现；无法兑现时说明原因，并提供相当的补偿。",
            Allowed = [RemedyType.Apology, RemedyType.Explanation, RemedyType.Discount, RemedyType.Compensation],
            RemedyLimit = 400,
            SumLimit = 800,
            TargetDays = 5,
        }),
        ("After-sales", new GuidelineContent
        {
            ReceptionEn = "• Ask what was agreed and until when.\n• Look up the open return or repair while the customer is on the line.",
            ReceptionZh = "• 询问此前的约定和期限。\n• 当场查询未完成的退换或维修单。",
            HandlingEn = "Finish what is open before offering anything new. A second repair of the same thing is an exchange.",
            HandlingZh = "先办结未完成的事项，再提出新的方案。同一问题第二次维修时改为换货。",
            Allowed = [RemedyType.Repair, RemedyType.Exchange, RemedyType.Refund, RemedyType.Apology],
            RemedyLimit = 1500,
            SumLimit = 2500,
            TargetDays = 8,
        }),
    ];

    /// <summary>Saves them; answers what holds for which type or subtype.</summary>
    public static async Task<IReadOnlyDictionary<long, GuidelineVersion>> AddAsync(CrmDbContext db, Actor author, DateTime at, CancellationToken ct)
    {
        var types = await db.ComplaintTypes.AsNoTracking().ToDictionaryAsync(t => t.NameEn, t => t.Id, StringComparer.Ordinal, ct);
        List<Guideline> made = [.. All.Select(g => new Guideline(types[g.Type], g.Content, author, at))];
        db.AddRange(made);
        await db.SaveHistoryAsync(ct);
        return made.ToDictionary(g => g.TypeId, g => g.Current);
    }
}
