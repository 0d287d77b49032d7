using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests;

/// <summary>Visibility is declared by each module for its own tables, and means the same in a query and for a record at hand.</summary>
public sealed class VisibilityTests
{
    /// <summary>Tables that hide nothing: settings, words to choose from, and what is kept about users or by machines.</summary>
    private static readonly HashSet<string> OpenToAll =
    [
        "OfficeHours", "SpecialDay", "ServiceLevelSettings", "AllowedTime", "FastLaneTime", "DueTimeRequest", "RiskTeams",
        "Channel", "ComplaintType", "CauseCode", "Guideline", "GuidelineVersion",
        "User", "Team", "Invitation", "IdentityUserClaim`1", "IdentityUserLogin`1", "IdentityUserToken`1",
        "ChangeStamp", "UnsentForm", "SubmittedCommand", "JobLease", "ImportRun", "ImportUpload",

        // Read by the operator's command line; no page shows them.
        "AuditEvent", "AuditPersonalValues",

        // What an import brought and where a search looks: keys, which lead to records through their filters.
        "ImportedRow", "CustomersText", "SearchGram",

        // Sums and dates of complaints by who sees them; read only for a reader, whose audiences are decided on one by one.
        "Audience", "RolledDay", "RolledComplaint", "RollMark", "RollupState",
    ];

    [Fact]
    public async Task Every_table_has_a_filter_or_is_open_to_all()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.As(null);

        var open = db.Model.GetEntityTypes()
            .Where(type => !type.IsOwned() && type.GetDeclaredQueryFilters().Count == 0)
            .Select(type => type.ClrType.Name);

        Assert.Equal(OpenToAll.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_module_declares_what_is_seen_of_its_own_tables()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.As(null);

        var foreign = from rules in CrmDbContext.VisibilityRules()
                      from rule in rules.For(db)
                      where !string.Equals(ModuleOf(rules.GetType()), ModuleOf(rule.Record), StringComparison.Ordinal)
                      select $"{rules.GetType().Name}: {rule.Record.Name}";

        Assert.Empty(foreign);
    }

    [DatabaseTheory]
    [Trait("Rule", "SEC-01")]
    [Trait("Rule", "SEC-02")]
    [Trait("Rule", "SEC-03")]
    [Trait("Rule", "CMP-48")]
    public async Task A_query_finds_what_its_viewer_sees(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (type, north, south) = (new ComplaintType("Type", "类型"), Given.Team(), Given.Team());
        await database.SaveAsync(type, north, south);
        var owner = Given.User(Role.Agent, north, InfoLevel.TopSecret);
        var customers = Levels.Select(level => Given.Customer(level: level)).ToList();
        await database.SaveAsync([owner, .. customers]);
        var complaints = from level in Levels
                         from customer in customers
                         from team in new[] { null, north, south }
                         from hasOwner in new[] { true, false }
                         select Given.Complaint(type.Id, customer, hasOwner ? owner : null, team, level: level);
        await database.SaveAsync([.. complaints]);
        await using var system = database.As(Actor.System);
        var all = await system.Complaints.AsNoTracking().ToListAsync();

        Assert.Equal(96, all.Count);
        foreach (var viewer in Viewers(owner, north, south))
        {
            await using var db = database.As(viewer);

            var expected = all.Where(c => db.Viewer.Sees(c)).Select(c => c.Id).Order();

            Assert.Equal(expected, await db.Complaints.Select(c => c.Id).Order().ToListAsync());
            Assert.Equal(customers.Count(c => db.Viewer.Sees(c)), await db.Customers.CountAsync());
        }
    }

    private static IReadOnlyList<InfoLevel> Levels { get; } = Enum.GetValues<InfoLevel>();

    private static IEnumerable<Actor?> Viewers(User owner, Team north, Team south) =>
    [
        null,
        Actor.System,
        .. from role in Enum.GetValues<Role>()
           from clearance in Levels
           from team in new long?[] { null, north.Id, south.Id }
           from id in new[] { owner.Id, owner.Id + 1000 }
           select Given.Actor(role, id, team, clearance),
    ];

    private static string ModuleOf(Type type) => type.Namespace!.Split('.')[2];
}
