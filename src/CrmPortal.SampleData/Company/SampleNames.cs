using CrmPortal.Domain.Customers;

namespace CrmPortal.SampleData.Company;

/// <summary>Invented people and companies. Telephone numbers are from ranges that no subscriber has; addresses end in <c>.example</c>.</summary>
internal static class SampleNames
{
    private static readonly string[] Surnames =
        ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "邓", "冯", "韩", "曹", "欧阳"];

    private static readonly string[] Given =
        ["伟", "芳", "娜", "敏", "静", "强", "磊", "洋", "艳", "勇", "杰", "娟", "涛", "明", "超", "秀英", "霞", "平", "刚", "桂英", "建华", "志强", "海燕", "晓东", "雪梅", "子涵", "宇轩", "思远", "嘉怡", "文博", "佳琪", "浩然", "丽华", "国庆", "雅婷", "俊杰", "春梅", "立军", "婷婷", "永康"];

    private static readonly string[] First =
        ["Emma", "Oliver", "Amelia", "Jack", "Isla", "Harry", "Sophie", "George", "Grace", "Thomas", "Hannah", "William", "Lucy", "Daniel", "Chloe", "Samuel", "Priya", "Ahmed", "Katarzyna", "Marco", "Ingrid", "Luis", "Fiona", "Peter", "Claire", "Rajesh", "Helen", "Stefan"];

    private static readonly string[] Last =
        ["Clarkson", "Bennett", "Hughes", "Walker", "Patel", "Foster", "Murray", "Reid", "Shah", "Kowalska", "Fischer", "Rossi", "Andersen", "Garcia", "Cooper", "Turner", "Morgan", "Bailey", "Ellis", "Khan", "Doyle", "Hayes", "Barrett", "Lindqvist"];

    private static readonly string[] Brands =
        ["锦程", "远航", "恒通", "瑞丰", "华茂", "新宇", "安泰", "中汇", "明德", "东升", "佳禾", "鼎盛", "云帆", "百川", "嘉信", "宏远", "金桥", "凯越", "合力", "天润", "永盛", "乐享", "优品", "润物", "星河", "启明"];

    private static readonly string[] Marks =
        ["Northgate", "Harrow", "Silverline", "Brightwater", "Caldwell", "Meridian", "Oakfield", "Kestrel", "Lanark", "Pemberton", "Ridgeway", "Solent", "Thornbury", "Westbrook", "Ashdown", "Fairholme", "Granta", "Larkspur", "Millstone", "Penrose"];

    private static readonly (string Zh, string En)[] Lines =
        [("跨境电子商务", "E-commerce"), ("服饰", "Apparel"), ("家居用品", "Home & Living"), ("电子科技", "Electronics"), ("医疗器械", "Medical Devices"), ("食品", "Foods"), ("汽车配件", "Auto Parts"), ("机械设备", "Machinery"), ("化工", "Chemicals"), ("玩具", "Toys")];

    private static readonly (string Name, string Region, string Road)[] Cities =
        [("上海", "310115", "浦东新区张杨路"), ("宁波", "330206", "北仑区明州路"), ("深圳", "440305", "南山区科苑路"), ("青岛", "370211", "黄岛区长江中路"), ("广州", "440106", "天河区体育西路"), ("杭州", "330108", "滨江区江南大道"), ("苏州", "320571", "工业园区星湖街"), ("厦门", "350203", "思明区湖滨南路"), ("天津", "120116", "滨海新区第二大街"), ("义乌", "330782", "稠州北路")];

    private static readonly (string Name, string Road)[] Towns =
        [("Felixstowe", "Dock Road"), ("London", "Commercial Road"), ("Manchester", "Deansgate"), ("Rotterdam", "Maasboulevard"), ("Hamburg", "Am Sandtorkai"), ("Birmingham", "Broad Street"), ("Dublin", "North Wall Quay"), ("Leeds", "Kirkstall Road")];

    public static string Person(bool chinese, Chance chance) =>
        chinese ? chance.Pick(Surnames) + chance.Pick(Given) : $"{chance.Pick(First)} {chance.Pick(Last)}";

    /// <summary>The line of business decides the name and stands beside it.</summary>
    public static (string Name, string Industry) Company(bool chinese, Chance chance)
    {
        var line = chance.Pick(Lines);
        return chinese
            ? ($"{chance.Pick(Cities).Name}{chance.Pick(Brands)}{line.Zh}有限公司", line.Zh)
            : ($"{chance.Pick(Marks)} {line.En} Ltd", line.En);
    }

    /// <summary>A group and the ending of each of its companies.</summary>
    public static (string Group, IReadOnlyList<string> Members) Group(bool chinese, int number)
    {
        var brand = chinese ? Brands[number % Brands.Length] : Marks[number % Marks.Length];
        return chinese
            ? ($"{brand}控股集团有限公司", [$"{brand}集团华东分公司", $"{brand}集团华南分公司", $"{brand}跨境电商（宁波）有限公司"])
            : ($"{brand} Group plc", [$"{brand} Retail Ltd", $"{brand} Distribution BV", $"{brand} Online GmbH"]);
    }

    public static string RegistrationNumber(bool chinese, Chance chance) =>
        chinese ? $"91{chance.Pick(Cities).Region}MA0{chance.Digits(6)}X" : $"GB{chance.Digits(8)}";

    /// <summary>140 is no subscriber's range in China; 07700 900 and 020 7946 0 are kept for fiction in the United Kingdom.</summary>
    public static PhoneNumber Phone(bool chinese, Chance chance) => PhoneNumber.Read(Dialled(chinese, chance), PhoneRegion.China)!;

    private static string Dialled(bool chinese, Chance chance) =>
        chinese ? $"140 {chance.Digits(4)} {chance.Digits(4)}"
        : chance.Is(0.5) ? $"+44 7700 900{chance.Digits(3)}"
        : $"+44 20 7946 0{chance.Digits(3)}";

    public static string Email(bool chinese, string person, Chance chance) =>
        chinese
            ? $"user{chance.Digits(5)}@mail.example"
            : $"{string.Join('.', person.Split(' ').Select(part => part.ToLowerInvariant()))}{chance.Digits(2)}@post.example";

    /// <summary>In the city that the name of a Chinese company begins with.</summary>
    public static string Address(bool chinese, string name, Chance chance)
    {
        if (chinese)
        {
            var named = Array.FindAll(Cities, c => name.StartsWith(c.Name, StringComparison.Ordinal));
            var city = chance.Pick(named.Length > 0 ? named : Cities);
            return $"{city.Name}市{city.Road}{chance.Between(1, 900)}号";
        }

        var town = chance.Pick(Towns);
        return $"{chance.Between(1, 240)} {town.Road}, {town.Name}";
    }
}
