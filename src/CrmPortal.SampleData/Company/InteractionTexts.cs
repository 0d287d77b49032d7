using CrmPortal.Domain.Interactions;

namespace CrmPortal.SampleData.Company;

/// <summary>Why people call, and what is written down about it; {ref} stands for a shipment, {n} for a number.</summary>
internal sealed record InteractionTexts(Purpose Purpose, double Weight, Direction Direction, string[] Zh, string[] En)
{
    public static IReadOnlyList<InteractionTexts> All { get; } =
    [
        new(Purpose.Enquiry, 40, Direction.Inbound,
            ["询问运单{ref}到货时间，已告知预计后天派送。", "咨询宁波到汉堡整柜报价，{n}个40HQ。", "询问清关需要哪些资料，已发清单。", "查询上月账单明细，已发邮件。", "询问旺季仓位，建议提前两周订舱。"],
            ["Asked when {ref} arrives; told him the day after tomorrow.", "Wants a quote for {n} 40-foot containers, Ningbo to Hamburg.", "Asked which documents customs needs; list sent.", "Question about last month's invoice; details sent by e-mail.", "Asked for peak season space; advised to book two weeks ahead."]),
        new(Purpose.Logistics, 20, Direction.Inbound,
            ["要求{ref}改送新仓库，已改单。", "预约周四上午提货，{n}托盘。", "要求加急，{ref}改走空运。", "补寄提单副本。"],
            ["{ref} goes to the new warehouse instead; order changed.", "Booked a collection on Thursday morning, {n} pallets.", "Urgent: {ref} changed to air freight.", "Needs a copy of the bill of lading."]),
        new(Purpose.Care, 14, Direction.Outbound,
            ["节前问候，提醒假期派送安排。", "季度回访，客户对时效满意，希望增加晚间提货。", "生日问候。"],
            ["Called before the holidays about opening hours.", "Quarterly review: happy with transit times, asks for evening collections.", "Sent the service calendar for next quarter."]),
        new(Purpose.Introduction, 9, Direction.Outbound,
            ["介绍中欧班列新线路，客户有兴趣，约下周拜访。", "推荐海外仓一件代发，发送方案。"],
            ["Introduced the new rail service; interested, visit next week.", "Presented fulfilment from the Rotterdam warehouse; proposal sent."]),
        new(Purpose.Grumble, 6, Direction.Inbound,
            ["抱怨电话等待时间长，未要求正式投诉。", "反映司机到得太早，希望提前通知。"],
            ["Grumbled about the waiting time on the phone; no complaint wanted.", "Says the driver comes too early; asks for a call beforehand."]),
        new(Purpose.Objection, 5, Direction.Inbound,
            ["认为续约价格偏高，要求对比同行报价。", "对燃油附加费有异议，已解释计算方式。"],
            ["Finds the renewal price too high and compares with others.", "Objects to the fuel surcharge; calculation explained."]),
        new(Purpose.Revisit, 6, Direction.Outbound,
            ["首票发货后回访，客户表示顺利。"],
            ["Call after the first shipment: all went well."]),
    ];
}
