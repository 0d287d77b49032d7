namespace CrmPortal.Data.Importing;

internal static class CustomerFields
{
    public const string Number = "number";
    public const string ExternalId = "externalId";
    public const string Name = "name";
    public const string Type = "type";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string RegistrationNumber = "registrationNumber";
    public const string Industry = "industry";
    public const string Address = "address";
    public const string Source = "source";
    public const string Note = "note";
    public const string Stage = "stage";
    public const string Level = "level";
    public const string Owner = "owner";
    public const string Team = "team";

    public static IReadOnlyList<ImportField> All { get; } =
    [
        new(Number, false, "Number", "Customer number", "客户编号"),
        new(ExternalId, false, "External id", "外部编号"),
        new(Name, true, "Name", "名称", "姓名", "客户名称"),
        new(Type, false, "Type", "类型"),
        new(Phone, false, "Phone", "Telephone", "电话"),
        new(Email, false, "E-mail", "邮箱", "电子邮件"),
        new(RegistrationNumber, false, "Registration no", "Registration number", "统一社会信用代码", "注册号"),
        new(Industry, false, "Industry", "行业"),
        new(Address, false, "Address", "地址"),
        new(Source, false, "Source", "来源"),
        new(Note, false, "Note", "备注"),
        new(Stage, false, "Stage", "阶段"),
        new(Level, false, "Level", "Information level", "密级"),
        new(Owner, false, "Owner e-mail", "Owner", "负责人邮箱"),
        new(Team, false, "Team", "团队"),
    ];
}
