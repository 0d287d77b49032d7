using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;

namespace CrmPortal.SampleData.Company;

/// <summary>The people who work in the sample company: two teams for customers, two departments behind them, and everybody's role.</summary>
public static class SampleStaff
{
    /// <summary>
    /// Of every sample user, and no secret: it opens a sample database only, which is served on loopback addresses only.
    /// </summary>
    public const string Password = "tea before sunrise";

    public const string ChineseTeam = "华东客服组";
    public const string InternationalTeam = "International desk";

    public const string Accounts = "财务法务部";
    public const string Warehouse = "Warehouse operations";

    public static IReadOnlyList<Team> Teams() =>
        [new() { Name = ChineseTeam }, new() { Name = InternationalTeam }, new() { Name = Accounts }, new() { Name = Warehouse }];

    /// <param name="teams">As <see cref="Teams"/> returns them, saved.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<User> Users(IReadOnlyList<Team> teams, DateTime now)
    {
        var (china, abroad, accounts, warehouse) = (teams[0].Id, teams[1].Id, teams[2].Id, teams[3].Id);
        return
        [
            Of("王芳", "wang.fang", Role.Agent, china, "zh-CN", now),
            Of("李娜", "li.na", Role.Agent, china, "zh-CN", now, InfoLevel.Confidential),
            Of("Emma Clarke", "emma.clarke", Role.Agent, abroad, "en", now),
            Of("陈伟", "chen.wei", Role.Supervisor, china, "zh-CN", now),
            Of("James Porter", "james.porter", Role.Supervisor, abroad, "en", now),
            Of("刘敏", "liu.min", Role.Manager, null, "zh-CN", now),
            Of("Daniel Weber", "daniel.weber", Role.Admin, null, "en", now),
            Of("赵磊", "zhao.lei", Role.Agent, accounts, "zh-CN", now),
            Of("Olga Novak", "olga.novak", Role.Agent, warehouse, "en", now),
        ];
    }

    private static User Of(string name, string mailbox, Role role, long? team, string culture, DateTime now, InfoLevel? clearance = null)
    {
        var email = $"{mailbox}@sample.example";
        return new User
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = name,
            Role = role,
            TeamId = team,
            Clearance = clearance ?? User.DefaultClearance(role),
            Culture = culture,
            LockoutEnabled = true,
            CreatedAt = now.AddYears(-2),
        };
    }
}
