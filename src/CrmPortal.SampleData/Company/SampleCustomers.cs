using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;

namespace CrmPortal.SampleData.Company;

/// <summary>The customers of the sample: two fifths organisations, two thirds Chinese, most of them in service.</summary>
internal sealed class SampleCustomers(SampleScene scene)
{
    private static readonly (string Zh, string En)[] Sources =
        [("老客户介绍", "Referral"), ("展会", "Trade fair"), ("官网", "Website"), ("电话拓展", "Cold call")];

    private static readonly (string Zh, string En, ContactRole Role, ContactLevel Level)[] Jobs =
    [
        ("总经理", "Managing director", ContactRole.DecisionMaker, ContactLevel.Executive),
        ("物流经理", "Logistics manager", ContactRole.Influencer, ContactLevel.Manager),
        ("仓库主管", "Warehouse lead", ContactRole.User, ContactLevel.Operational),
        ("财务", "Accounts payable", ContactRole.Finance, ContactLevel.Operational),
    ];

    private static readonly (Tier Tier, double Weight, string Zh, string En)[] Tiers =
    [
        (Tier.A, 8, "年度框架协议客户，承诺两倍响应速度", "Annual framework agreement with doubled response times"),
        (Tier.B, 17, "连续两年发货量增长，列为重点培育", "Volume has grown two years in a row"),
        (Tier.C, 45, "发货稳定，按标准服务", "Steady volume, standard service"),
        (Tier.D, 30, "零散发货，自助渠道为主", "Occasional shipments, mostly self-service"),
    ];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The organisations at the head of a group; saved before the others, which need their keys.</summary>
    public IReadOnlyList<SampleCustomer> Heads(int count) =>
        [.. Enumerable.Range(0, Math.Max(1, count / 60)).Select(i => Organisation(SampleNames.Group(i % 3 != 2, i).Group, i % 3 != 2, null))];

    /// <summary>All others, <paramref name="count"/> together with the heads.</summary>
    public IReadOnlyList<SampleCustomer> Rest(int count, IReadOnlyList<SampleCustomer> heads)
    {
        List<SampleCustomer> made =
        [
            .. heads.SelectMany((head, i) => SampleNames.Group(head.Chinese, i).Members
                .Select(name => Organisation(name, head.Chinese, head.Customer.Id))),
        ];
        for (var i = made.Count + heads.Count; i < count; i++)
        {
            var chinese = scene.Chance.Is(0.65);
            made.Add(i % 5 < 2 ? Organisation(null, chinese, null) : Person(chinese, Level(i)));
        }

        return made;
    }

    private static InfoLevel Level(int number) =>
        number % 29 == 3 ? InfoLevel.Confidential : number % 7 == 4 ? InfoLevel.Public : InfoLevel.Internal;

    private SampleCustomer Person(bool chinese, InfoLevel level)
    {
        var name = New(() => SampleNames.Person(chinese, scene.Chance));
        return Make(chinese, new CustomerDetails
        {
            Type = CustomerType.Individual,
            Name = name,
            Phone = SampleNames.Phone(chinese, scene.Chance),
            Email = scene.Chance.Is(0.7) ? SampleNames.Email(chinese, name, scene.Chance) : null,
            Level = level,
        });
    }

    private SampleCustomer Organisation(string? name, bool chinese, long? parentId)
    {
        var (invented, industry) = SampleNames.Company(chinese, scene.Chance);
        while (name is null && !_names.Add(invented))
        {
            (invented, industry) = SampleNames.Company(chinese, scene.Chance);
        }

        // One in ten is served by one team alone, and nobody else sees it.
        var restricted = parentId is null && scene.Chance.Is(0.1);
        var customer = Make(chinese, new CustomerDetails
        {
            Type = CustomerType.Organisation,
            Name = name ?? invented,
            RegistrationNumber = SampleNames.RegistrationNumber(chinese, scene.Chance),
            Industry = industry,
            Phone = SampleNames.Phone(chinese, scene.Chance),
            ParentId = parentId,
            TeamId = restricted ? scene.Crew.TeamOf(chinese) : null,
            Level = restricted && scene.Chance.Is(0.5) ? InfoLevel.Confidential : InfoLevel.Internal,
            Note = scene.Chance.Is(0.25) ? (chinese ? "每月5日前对账，发票寄财务。" : "Reconcile by the 5th; invoices go to accounts payable.") : null,
        });
        AddContacts(customer);
        return customer;
    }

    private SampleCustomer Make(bool chinese, CustomerDetails details)
    {
        var chance = scene.Chance;
        var keeper = scene.Crew.Keeper(chinese, details.Level, chance);
        var source = chance.Pick(Sources);
        var joined = chance.Is(0.6)
            ? scene.Time.Within(scene.Start.AddMonths(-18), scene.Start, chance)
            : scene.Time.Within(scene.Start, scene.Now.AddDays(-20), chance);
        var created = Customer.Create(
            details with
            {
                Address = SampleNames.Address(chinese, details.Name, chance),
                Source = chinese ? source.Zh : source.En,
                Stage = Stage(details.ParentId),
                OwnerId = keeper.UserId,
            },
            scene.Crew.SupervisorOf(chinese),
            joined);
        Rank(created, chinese);
        return new SampleCustomer(created, chinese, keeper);
    }

    private CustomerStage Stage(long? parentId)
    {
        var at = scene.Chance.Share();
        return parentId is not null || at < 0.78 ? CustomerStage.Active
            : at < 0.86 ? CustomerStage.Prospect
            : at < 0.92 ? CustomerStage.Developing
            : at < 0.95 ? CustomerStage.Terminating
            : at < 0.98 ? CustomerStage.Former
            : CustomerStage.Lost;
    }

    private void Rank(Customer customer, bool chinese)
    {
        if (customer.Stage is not CustomerStage.Active || scene.Chance.Is(0.25))
        {
            return;
        }

        var tier = scene.Chance.Pick(Tiers, t => t.Weight);
        var by = scene.Crew.SupervisorOf(chinese);
        if (tier.Tier is Tier.A or Tier.B && scene.Chance.Is(0.4))
        {
            customer.AssignTier(Tier.C, chinese ? "首次评级" : "First rating", by, scene.Time.After(customer.CreatedAt, 480));
        }

        customer.AssignTier(tier.Tier, chinese ? tier.Zh : tier.En, by, scene.Time.Within(customer.CreatedAt.AddDays(3), scene.Now, scene.Chance));
    }

    private void AddContacts(SampleCustomer customer)
    {
        var count = scene.Chance.Between(1, Jobs.Length);
        foreach (var job in Jobs.Take(count))
        {
            var name = SampleNames.Person(customer.Chinese, scene.Chance);
            customer.Customer.AddContact(
                new ContactDetails
                {
                    Name = name,
                    JobTitle = customer.Chinese ? job.Zh : job.En,
                    Role = job.Role,
                    Level = job.Level,
                    Phone = SampleNames.Phone(customer.Chinese, scene.Chance),
                    Email = SampleNames.Email(customer.Chinese, name, scene.Chance),
                    CounterpartId = customer.Keeper.UserId,
                    IsPrimary = job.Level is ContactLevel.Manager,
                    DoNotContact = scene.Chance.Is(0.03),
                },
                scene.Crew.SupervisorOf(customer.Chinese));
        }
    }

    private string New(Func<string> invent)
    {
        var name = invent();
        for (var tries = 0; tries < 20 && !_names.Add(name); tries++)
        {
            name = invent();
        }

        return name;
    }
}
