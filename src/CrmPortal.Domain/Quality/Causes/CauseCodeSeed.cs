namespace CrmPortal.Domain.Quality;

/// <summary>
/// The causes of a new installation: the branches of a cause-and-effect diagram for services (people, process, product,
/// supplier, information, environment), each with finer causes.
/// </summary>
public static class CauseCodeSeed
{
    /// <summary>New causes with each call: they are there to be stored, once.</summary>
    public static IReadOnlyList<(CauseCode Cause, IReadOnlyList<CauseCode> Finer)> All() =>
    [
        (new("People", "人员"),
        [
            new("Lack of training", "培训不足"),
            new("Instruction not followed", "未按规定操作"),
            new("Too few staff at the time", "当时人手不足"),
            new("Attitude towards the customer", "对客户的态度"),
        ]),
        (new("Process", "流程"),
        [
            new("No procedure for the case", "缺少相应流程"),
            new("Procedure does not fit", "流程不合理"),
            new("Handover fails", "交接脱节"),
            new("Nobody responsible", "无人负责"),
            new("Check missing or ineffective", "检查缺失或无效"),
        ]),
        (new("Product", "产品"),
        [
            new("Design", "设计缺陷"),
            new("Manufacture or execution", "制造或执行缺陷"),
            new("Packaging", "包装不当"),
            new("Unclear description or terms", "说明或条款不清"),
        ]),
        (new("Supplier", "供应商"),
        [
            new("Late delivery", "供应商延误"),
            new("Poor quality", "供应商质量问题"),
            new("Agreement not clear", "约定不清"),
        ]),
        (new("Information", "信息"),
        [
            new("Wrong or outdated data", "数据错误或过时"),
            new("System fault or missing function", "系统故障或功能缺失"),
            new("Customer not informed", "未告知客户"),
            new("Internal information missing", "内部信息缺失"),
        ]),
        (new("Environment", "环境"),
        [
            new("Weather or disaster", "天气或灾害"),
            new("Peak of demand", "需求高峰"),
            new("Law or authority", "法规或主管机关"),
            new("Customer's own circumstances", "客户自身原因"),
        ]),
    ];
}
