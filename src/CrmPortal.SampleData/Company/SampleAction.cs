namespace CrmPortal.SampleData.Company;

/// <summary>What the sample company does about one of its causes.</summary>
/// <param name="Cause">English name in the catalogue.</param>
/// <param name="Zh">Whether the Chinese team does it.</param>
/// <param name="Title">What will be different.</param>
/// <param name="Description">How.</param>
/// <param name="Done">What was said when it was implemented.</param>
/// <param name="WhyItHelped">Beside a verdict of "effective".</param>
/// <param name="WhyItDidNot">Beside the other one.</param>
internal sealed record SampleAction(
    string Cause, bool Zh, string Title, string Description, string Done, string WhyItHelped, string WhyItDidNot)
{
    public static IReadOnlyList<SampleAction> All { get; } =
    [
        new("Handover fails", true, "夜班交接改为系统强制扫描", "未扫描的货物不能交接，滞留超过 12 小时自动提醒调度。",
            "扫描枪与系统拦截已在两个中转仓启用", "夜班抽查 30 票无漏扫", "临时工仍可跳过扫描"),
        new("Wrong or outdated data", false, "Rating rules reach existing contracts", "Every change of a rating rule is applied to the contracts that are in force.",
            "Script run once for all contracts", "A sample of fifty invoices had no old rate", "Contracts signed after the run still had the old rules"),
        new("Nobody responsible", true, "公共邮箱每日指定值班人", "值班表由主管每周五发布，未认领邮件 4 小时后提醒。",
            "值班表已启用", "两个月内没有超过一天未认领的邮件", "节假日没有安排值班"),
        new("Too few staff at the time", false, "Rota follows the forecast of the peaks", "Shifts are planned from the volume of the year before.",
            "Rota published three weeks ahead", "Queues stayed below five minutes", "The forecast left out the new customers"),
    ];
}
